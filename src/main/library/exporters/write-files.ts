import type { ExportFile } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';
import { arrange, type ExportSection } from './arrange.ts';
import { createFileNames, nameOfAll } from './file-names.ts';
import type { ExportContent, ExportedArticle, ExportedCollection } from './types.ts';

/** What one file holds. */
export interface ExportPart {
  /** What the file is called, without its extension. */
  title: string;
  sections: readonly ExportSection[];
  articles: readonly ExportedArticle[];
  /** In the order of the sections. */
  passages: readonly PassageCard[];
  collection: ExportedCollection | null;
}

/** A format whose files are made one by one, each from what it holds alone. */
export interface FileKind {
  extension: `.${string}`;
  mediaType: string;
  /** False for data: its passages stand under their stories, whatever was asked for. */
  isShaped: boolean;
  write: (part: ExportPart) => string;
}

/** One file with everything, or one for each story, speaker or year, by what was asked for. */
export function writeFiles(given: ExportContent, kind: FileKind): ExportFile[] {
  const { extension, mediaType, write } = kind;
  const content: ExportContent = kind.isShaped ? given : { ...given, shape: 'stories' };
  const sections = arrange(content);
  if (content.layout === 'one') {
    const { key, articles, collection = null } = content;
    const name =
      collection === null ? nameOfAll(articles, extension) : createFileNames(extension)(collection.name);
    const passages = sections.flatMap((section) => section.passages);
    const title = name.slice(0, -extension.length);
    return [{ name, key, mediaType, text: write({ title, sections, articles, passages, collection }) }];
  }
  const nameFor = createFileNames(extension);
  const byId = new Map(content.articles.map((exported) => [exported.article.id as string, exported]));
  return sections.map((section) => ({
    ...{ name: nameFor(section.title), key: section.key, mediaType },
    text: write({ ...{ title: section.title, sections: [section] }, ...partOf(section, byId) }),
  }));
}

function partOf(
  { article, passages }: ExportSection,
  byId: ReadonlyMap<string, ExportedArticle>,
): Pick<ExportPart, 'articles' | 'passages' | 'collection'> {
  if (article !== null) return { articles: [{ article, passages }], passages, collection: null };
  const ids = new Set(passages.map((card) => card.articleId as string));
  const articles = [...ids].flatMap((id) => {
    const exported = byId.get(id);
    return exported === undefined
      ? []
      : [{ ...exported, passages: passages.filter((card) => card.articleId === id) }];
  });
  return { articles, passages, collection: null };
}
