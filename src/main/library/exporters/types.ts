import type { Article } from '../../../contract/article.ts';
import type { ExportFile, ExportShape } from '../../../contract/exporting.ts';
import type { PassageCard } from '../../../contract/passage.ts';

/** An article as it is carried out, with those of its passages that go along, in the order of the text. */
export interface ExportedArticle {
  article: Article;
  passages: readonly PassageCard[];
}

/** All that an exporter gets. It reads nothing else, so the same content makes the same bytes. */
export interface ExportContent {
  articles: readonly ExportedArticle[];
  layout: 'one' | 'each';
  /** How passages stand together; under their stories unless said. Data knows no other way. */
  shape?: ExportShape;
  /** What a file that holds everything is known by from one export to the next. */
  key: string;
  /** What the user put together by hand, if that is what is carried out: its passages stand in an order of their own. */
  collection?: ExportedCollection | null;
}

/** A collection with those of its passages that go along, in its order. */
export interface ExportedCollection {
  id: string;
  name: string;
  note: string;
  passages: readonly PassageCard[];
}

/** Content to files, and nothing else: no library, no disk, no clock. */
export type Exporter = (content: ExportContent) => ExportFile[];
