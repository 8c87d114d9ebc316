/**
 * What the file of another program is read as. An importer is pure: bytes in, rows out. It writes nothing, fetches
 * nothing, and loses nothing: what has no place in our model goes into `imported`, and what could not be understood
 * is said in `remarks`, or is a row of its own with its reason.
 */
import type { ArticleState } from '../../../contract/article.ts';
import type { Attribution, MarkColour } from '../../../contract/passage.ts';

/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object that JSON can hold. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** The file that was given. */
export interface ImportFile {
  /** As the user named it: a hint at most, formats are known by their content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A highlight of another program. `quote` is its words; the rest says where they stood, as far as it is known. */
export interface ImportedPassage {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offsets in the text that the other program saw; null where it did not say. */
  readonly start: number | null;
  readonly end: number | null;
  readonly colour: MarkColour | null;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly speaker: string | null;
  /** `2025-04-25`. */
  readonly saidOn: string | null;
  /** ISO 8601 in UTC; null where the file has no date. */
  readonly createdAt: string | null;
  /** What our own files say of a passage beside all that; other programs have no words for it. */
  readonly own?: OwnFacts;
  /** What has no place elsewhere, under its own names. */
  readonly imported: JsonObject;
}

/** How it was said, and whether it is to stay at home. */
export interface OwnFacts {
  readonly role: string | null;
  readonly kind: Attribution['kind'];
  readonly venue: string | null;
  readonly private: boolean;
}

/** The words of a story, where the file has them. */
export type ImportedContent =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

/** A story of another program with all that goes with it. */
export interface ImportedItem {
  readonly kind: 'item';
  /** The place in the file, from 1: the row, the entry, the record. */
  readonly row: number;
  /** How many records of the file it was made of, where each of them is a highlight; one where it is not said. */
  readonly records?: number;
  /** http or https; null for what never had an address. */
  readonly url: string | null;
  /** Empty where the file has none. */
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly language: string | null;
  readonly excerpt: string | null;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  /** ISO 8601 in UTC; null where the file has no date. */
  readonly savedAt: string | null;
  readonly state: ArticleState;
  readonly favourite: boolean;
  /** 0 to 1; null where it is not said. */
  readonly progress: number | null;
  /** Nested by `/`. Names are as they came; whoever writes them makes them fit. */
  readonly tags: readonly string[];
  /** Folders, lists and collections by their paths, nested by `/`. The user chooses whether they become tags. */
  readonly folders: readonly string[];
  /** Markdown. */
  readonly note: string;
  readonly content: ImportedContent | null;
  readonly passages: readonly ImportedPassage[];
  readonly imported: JsonObject;
  /** What was not understood in it, a sentence each. */
  readonly remarks: readonly string[];
}

/** A row that cannot become a story. */
export interface RefusedRow {
  readonly kind: 'refused';
  readonly row: number;
  /** As of a story. */
  readonly records?: number;
  readonly title: string;
  /** As it stands in the file. */
  readonly url: string | null;
  /** Why, in a sentence that can be shown. */
  readonly reason: string;
}

/** What a row became. Every row of the file is in one: the `records` of all of them are as many as the file has. */
export type ImportedRow = ImportedItem | RefusedRow;

/** The reader of one format. */
export interface Importer {
  /** As the command line names it: `pocket`, `readwise-reader`. */
  readonly id: string;
  /** As the screen names it: a proper name, the same in all languages. */
  readonly name: string;
  /** How surely this is its format, 0 to 1, by the content; never throws. */
  readonly detect: (file: ImportFile) => number;
  /**
   * The rows in the order of the file, one at a time, so that a large file is not held twice.
   * @throws {VerbatimError} `parse-failed` or `too-large` where nothing at all can be read: an archive, most of all
   */
  readonly read: (file: ImportFile, options?: ImportOptions) => Iterable<ImportedRow>;
}

/** What the user may say about a file. */
export interface ImportOptions {
  /** Of a CSV: which column is which; guessed from the names of the columns where it is not given. */
  readonly columns?: Readonly<Record<string, string>>;
}
