import type { Article } from '../../../contract/article.ts';
import type { ExportFile } from '../../../contract/exporting.ts';
import type { Passage, PassageCard } from '../../../contract/passage.ts';
import { writeInnerList, writeJsonWithList } from './json-text.ts';
import { linkToPassage } from './text-fragment.ts';
import type { ExportContent, ExportedArticle, ExportedCollection } from './types.ts';
import { writeFiles } from './write-files.ts';

/** The version of the shape below; docs/formats.md describes it. Fields are only ever added within a version. */
export const JSON_EXPORT_VERSION = 1;

/** Articles with their passages as JSON of our own: a file each, or one with all of them. */
export function exportJson(content: ExportContent): ExportFile[] {
  return writeFiles(content, {
    ...{ extension: '.json', mediaType: 'application/json', isShaped: false },
    write: ({ articles, collection }) => {
      const head = { format: 'verbatim', version: JSON_EXPORT_VERSION };
      const own = collection === null ? {} : { collection: collectionToJson(collection) };
      return writeJsonWithList({ ...head, ...own }, 'articles', writeInnerList(articles, toJson));
    },
  });
}

/** The order of the collection; the passages themselves stand in their articles. */
export function collectionToJson({ id, name, note, passages }: ExportedCollection): object {
  return { id, name, note, passages: passages.map((card) => card.id) };
}

function toJson({ article, passages }: ExportedArticle): object {
  return { ...articleToJson(article), passages: passages.map(passageToJson) };
}

/** What belongs to this machine alone (how far it was read) stays at home. */
export function articleToJson(article: Article): object {
  const { id, url, canonicalUrl, title, byline, siteName, language, dir, publishedAt, savedAt } = article;
  const { excerpt, wordCount, state, favourite, tags, note, currentCaptureId, captures } = article;
  return {
    ...{ id, url, canonicalUrl, title, byline, siteName, language, dir, publishedAt, savedAt },
    ...{ excerpt, wordCount, state, favourite, tags, note, currentCaptureId, captures },
  };
}

/** A passage as it is kept, with the names of its pages and the link to its words. */
export function passageToJson({ source, ...passage }: PassageCard): object {
  return {
    ...(passage satisfies Passage),
    pages: source.pages,
    link: linkToPassage({ ...passage, url: source.url }),
  };
}
