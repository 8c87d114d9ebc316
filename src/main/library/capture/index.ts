import type { ExtractedArticle } from '../../../contract/parsing.ts';

/**
 * The extraction alone, for programs outside: no library, no network. `html` may be text or bytes as they came.
 * jsdom is loaded with the first call, so that whoever imports this folder for something else does not pay.
 * @throws VerbatimError `too-large`, `empty-page`, `parse-failed`
 */
export async function extractArticle(source: {
  html: string | Uint8Array;
  url?: string | null;
}): Promise<ExtractedArticle> {
  const { extractPage } = await import('./parse-page.ts');
  const isText = typeof source.html === 'string';
  return extractPage({
    bytes: typeof source.html === 'string' ? new TextEncoder().encode(source.html) : source.html,
    contentType: 'text/html',
    charset: isText ? 'utf-8' : null,
    url: source.url ?? null,
    title: null,
  });
}

export { cleanDraft } from './clean-draft.ts';
export type { CleanArticle } from './clean-article.ts';
export { draftFromSource } from './draft-from-source.ts';
export { makeFetchBytes } from './guarded-fetch.ts';
