import type { ExportFile } from '../../../contract/exporting.ts';
import type { Passage } from '../../../contract/passage.ts';
import { createFileNames, nameOfAll } from './file-names.ts';
import { linkToPassage } from './text-fragment.ts';
import type { ExportContent, ExportedArticle, ExportedCollection } from './types.ts';

/** The version of the shape below; docs/formats.md describes it. Fields are only ever added within a version. */
export const JSON_EXPORT_VERSION = 1;

/** Articles with their passages as JSON of our own: a file each, or one with all of them. */
export function exportJson({ articles, layout, key, collection = null }: ExportContent): ExportFile[] {
  if (layout === 'one') {
    const head = { format: 'verbatim', version: JSON_EXPORT_VERSION };
    const own = collection === null ? {} : { collection: collectionToJson(collection) };
    const document = { ...head, ...own, articles: articles.map(toJson) };
    const name =
      collection === null ? nameOfAll(articles, '.json') : createFileNames('.json')(collection.name);
    return [file({ name, key, document })];
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

/** The order of the collection; the passages themselves stand in their articles. */
function collectionToJson({ id, name, note, passages }: ExportedCollection): unknown {
  return { id, name, note, passages: passages.map((card) => card.id) };
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
