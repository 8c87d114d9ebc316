import { VerbatimError } from '../../../contract/errors.ts';
import type { PageStart, TextOnlyReason } from '../../../contract/parsing.ts';
import type { Layout } from '../../../contract/capture.ts';
import { makeCleanArticle } from './clean-article.ts';
import type { CleanArticle } from './clean-article.ts';
import { htmlFromText } from './plain-text.ts';
import type { ArticleDraft, CleanMarkup } from './types.ts';

/** A capture as an archive has it: a file from elsewhere, whoever says that it was cleaned before. */
export interface ArchivedPage {
  draft: Omit<ArticleDraft, 'title' | 'resources'>;
  html: string;
  text: string;
  facts: { title: string; dir: 'ltr' | 'rtl'; modifiedAt: string | null; wordCount: number };
  pages: readonly PageStart[];
  layout: Layout;
  textOnlyReason: TextOnlyReason | null;
  isTextCut: boolean;
  missingImages: number;
}

/**
 * How it came out of cleaning. `same`: as it went in. `cleaned`: something that the reading view would not have shown is
 * gone, the text is the same. `text-only`: cleaning would have changed the text, so its words alone are kept, exactly.
 * `other-text`: not even that was possible; the text is that of the cleaned page.
 */
export type ArchivedFate = 'same' | 'cleaned' | 'text-only' | 'other-text';

/**
 * Cleans a capture of an archive again, by the one sanitiser, and keeps its text if that can be: passages stand in it.
 * @throws VerbatimError `parse-failed`, `too-large`, `cancelled`
 */
export async function cleanArchived(
  page: ArchivedPage,
  ports: { cleanMarkup: CleanMarkup; signal: AbortSignal },
): Promise<{ clean: CleanArticle; fate: ArchivedFate }> {
  const first = await cleanOrNull(page.html, ports);
  if (first !== null && first.text === page.text)
    return { clean: join(page, first), fate: first.html === page.html ? 'same' : 'cleaned' };
  const words = await cleanOrNull(htmlFromText(page.text), ports);
  const asText = { ...page, layout: 'text-only', textOnlyReason: page.textOnlyReason ?? 'failed' } as const;
  if (words !== null && words.text === page.text) return { clean: join(asText, words), fate: 'text-only' };
  const left = first ?? words;
  if (left === null) throw new VerbatimError('parse-failed', 'A page of the archive cannot be cleaned.');
  return { clean: join(page, left), fate: 'other-text' };
}

interface Cleaned {
  html: string;
  text: string;
}

/** Null for markup that cannot be laid out; whatever else goes wrong is passed on. */
async function cleanOrNull(
  html: string,
  { cleanMarkup, signal }: { cleanMarkup: CleanMarkup; signal: AbortSignal },
): Promise<Cleaned | null> {
  try {
    const cleaned = await cleanMarkup({ kind: 'html', html }, signal);
    return cleaned.kind === 'html' ? cleaned : null;
  } catch (error) {
    const code = error instanceof VerbatimError ? error.code : null;
    if (code !== 'parse-failed' && code !== 'too-large') throw error;
    return null;
  }
}

function join(page: ArchivedPage, { html, text }: Cleaned): CleanArticle {
  const { title, dir, modifiedAt, wordCount } = page.facts;
  const unknown = { byline: null, siteName: null, publishedAt: null, language: null, excerpt: null };
  return makeCleanArticle({
    draft: { ...page.draft, title: null, resources: [] },
    page: {
      facts: { ...unknown, title, dir, modifiedAt, leadImage: null, canonicalUrl: null },
      charset: page.draft.charset ?? '',
      ...{ html, text, wordCount, images: [], log: [], savedFrom: null },
      isWholePage: page.layout === 'whole-page',
      alternates: { next: null, single: null, amp: null },
      pages: [...page.pages],
      ...(page.textOnlyReason !== null && {
        textOnly: { reason: page.textOnlyReason, isCut: page.isTextCut },
      }),
    },
    html,
    images: [],
    leadImageSha256: null,
    missingImages: page.missingImages,
  });
}
