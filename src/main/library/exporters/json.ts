import type { ExportFile } from '../../../contract/exporting.ts';
import type { Passage } from '../../../contract/passage.ts';
import { createFileNames, nameOfAll } from './file-names.ts';
import { linkToPassage } from './text-fragment.ts';
import type { ExportContent, ExportedArticle } from './types.ts';

/** The version of the shape below; docs/formats.md describes it. Fields are only ever added within a version. */
export const JSON_EXPORT_VERSION = 1;

/** Articles with their passages as JSON of our own: a file each, or one with all of them. */
export function exportJson({ articles, layout, key }: ExportContent): ExportFile[] {
  if (layout === 'one') {
    const document = { format: 'verbatim', version: JSON_EXPORT_VERSION, articles: articles.map(toJson) };
    return [file({ name: nameOfAll(articles, '.json'), key, document })];
  }
  const nameFor = createFileNames('.json');
  return articles.map((exported) =>
    file({
      name: nameFor(exported.article.title),
      key: exported.article.id,
      document: { format: 'verbatim', version: JSON_EXPORT_VERSION, articles: [toJson(exported)] },
    }),
  );
}

function file({ name, key, document }: { name: string; key: string; document: unknown }): ExportFile {
  return { name, key, mediaType: 'application/json', text: `${JSON.stringify(document, null, 2)}\n` };
}

/** What belongs to this machine alone (how far it was read) stays at home. */
function toJson({ article, passages }: ExportedArticle): unknown {
  const { id, url, canonicalUrl, title, byline, siteName, language, dir, publishedAt, savedAt } = article;
  const { excerpt, wordCount, state, favourite, tags, note, currentCaptureId, captures } = article;
  return {
    ...{ id, url, canonicalUrl, title, byline, siteName, language, dir, publishedAt, savedAt },
    ...{ excerpt, wordCount, state, favourite, tags, note, currentCaptureId, captures },
    passages: passages.map(({ source, ...passage }) => ({
      ...(passage satisfies Passage),
      pages: source.pages,
      link: linkToPassage({ ...passage, url: source.url }),
    })),
  };
}
