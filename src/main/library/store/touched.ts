import type { Connection } from './connection.ts';
import type { Change, Image } from './journal.ts';

/** What a transaction changed, for those who have to hear of it after the commit. */
export interface Touched {
  /** Articles whose row in a list is different now. */
  readonly articleIds: ReadonlySet<string>;
  /** Articles whose searchable words are different now, or that went to the trash or came from it. */
  readonly searchableIds: ReadonlySet<string>;
  readonly passageIds: ReadonlySet<string>;
  /** Articles whose passages are different now. */
  readonly passageArticleIds: ReadonlySet<string>;
  readonly speakerIds: ReadonlySet<string>;
  /** Articles of whose statements others are wanted now. */
  readonly statementArticleIds: ReadonlySet<string>;
  readonly hasTags: boolean;
  readonly hasSearches: boolean;
  /** Citation styles are others now. */
  readonly hasStyles: boolean;
  /** Collections that are different now, or whose passages are. */
  readonly collectionIds: ReadonlySet<string>;
  /** Rows are asked where they belong, so a removal is noted before it is made. */
  note(change: Change): void;
  /** An article that was written without a journal: a new one. */
  noteArticle(articleId: string): void;
}

const searchableArticleColumns = ['title', 'byline', 'siteName', 'note', 'trashedAt', 'currentCaptureId'];
const searchablePassageColumns = ['quote', 'note', 'speakerId', 'removedAt'];

/** One account of what several transactions changed. */
export function joinTouched(all: readonly Touched[]): Omit<Touched, 'note' | 'noteArticle'> {
  const join = (
    name:
      | 'articleIds'
      | 'searchableIds'
      | 'passageIds'
      | 'passageArticleIds'
      | 'speakerIds'
      | 'statementArticleIds'
      | 'collectionIds',
  ): Set<string> => new Set(all.flatMap((one) => [...one[name]]));
  return {
    articleIds: join('articleIds'),
    searchableIds: join('searchableIds'),
    passageIds: join('passageIds'),
    passageArticleIds: join('passageArticleIds'),
    speakerIds: join('speakerIds'),
    statementArticleIds: join('statementArticleIds'),
    collectionIds: join('collectionIds'),
    hasTags: all.some((one) => one.hasTags),
    hasSearches: all.some((one) => one.hasSearches),
    hasStyles: all.some((one) => one.hasStyles),
  };
}

/** An empty account of changes. */
export function createTouched(db: Connection): Touched {
  return new TouchedRows(db);
}

class TouchedRows implements Touched {
  readonly articleIds = new Set<string>();
  readonly searchableIds = new Set<string>();
  readonly passageIds = new Set<string>();
  readonly passageArticleIds = new Set<string>();
  readonly speakerIds = new Set<string>();
  readonly statementArticleIds = new Set<string>();
  readonly collectionIds = new Set<string>();
  hasTags = false;
  hasSearches = false;
  hasStyles = false;
  readonly #db: Connection;

  constructor(db: Connection) {
    this.#db = db;
  }

  note(change: Change): void {
    const { table, key } = change;
    switch (table) {
      case 'articles':
        this.#noteArticleRow(String(key['id']), change);
        break;
      case 'articleTags':
        this.noteArticle(String(key['articleId']));
        this.hasTags = true;
        break;
      case 'passages':
        this.#notePassageRow(String(key['id']), change);
        break;
      case 'passageTags':
        this.#notePassage(String(key['passageId']), change, { isSearchable: true });
        this.hasTags = true;
        break;
      case 'speakers':
        this.#noteSpeaker(String(key['id']), { isInWords: !isOnlyOf(change, ['note']) });
        break;
      case 'speakerAliases':
        this.#noteSpeaker(String(key['speakerId']), { isInWords: true });
        break;
      case 'distinctSpeakers':
        this.speakerIds.add(String(key['oneId'])).add(String(key['otherId']));
        break;
      case 'speakerFacts':
      case 'speakerRoles':
        this.#noteSpeaker(String(key['speakerId']), { isInWords: false });
        break;
      case 'statementDismissals':
        this.#noteDismissal(change);
        break;
      case 'importedFacts':
      case 'storyLinks':
        this.articleIds.add(String(key['articleId']));
        break;
      case 'searches':
        this.hasSearches = true;
        break;
      case 'citationStyles':
        this.hasStyles = true;
        break;
      case 'tags':
        this.hasTags = true;
        if (hasOneOf(change, ['name'])) this.#noteTagged(String(key['id']));
        break;
      case 'collections':
        this.collectionIds.add(String(key['id']));
        break;
      case 'collectionPassages':
        this.collectionIds.add(String(key['collectionId']));
        break;
    }
  }

  noteArticle(articleId: string): void {
    this.articleIds.add(articleId);
    this.searchableIds.add(articleId);
  }

  #noteArticleRow(articleId: string, change: Change): void {
    this.articleIds.add(articleId);
    if (hasOneOf(change, searchableArticleColumns)) this.searchableIds.add(articleId);
    if (!hasOneOf(change, ['trashedAt'])) return;
    // Trashed articles do not count for their tags, nor their passages for who said them.
    this.hasTags = true;
    this.#noteSpeakersWhere('articleId = ? AND removedAt IS NULL', articleId);
  }

  #noteDismissal({ before, after }: Change): void {
    const articleId = textIn(after, 'articleId') ?? textIn(before, 'articleId');
    if (articleId !== null) this.statementArticleIds.add(articleId);
  }

  #notePassageRow(passageId: string, change: Change): void {
    const comesOrGoes = change.before === null || change.after === null || hasOneOf(change, ['removedAt']);
    const articleId = this.#notePassage(passageId, change, {
      isSearchable: comesOrGoes || hasOneOf(change, searchablePassageColumns),
    });
    if (hasOneOf(change, ['speakerId'])) this.#noteSpeakersOf(change);
    if (!comesOrGoes) return;
    // Its tags and its speaker are used by one more or less, and the article's row shows how many passages it has.
    this.hasTags = true;
    this.#noteSpeakersWhere('id = ?', passageId);
    if (articleId !== null) this.articleIds.add(articleId);
  }

  #notePassage(
    passageId: string,
    change: Change,
    { isSearchable }: { isSearchable: boolean },
  ): string | null {
    this.passageIds.add(passageId);
    const articleId =
      textIn(change.after, 'articleId') ??
      textIn(change.before, 'articleId') ??
      this.#db.value<string>('SELECT articleId FROM passages WHERE id = ?', [passageId]) ??
      null;
    if (articleId === null) return null;
    this.passageArticleIds.add(articleId);
    if (isSearchable) this.searchableIds.add(articleId);
    return articleId;
  }

  /** What a tag is on shows its name, and is found by it. */
  #noteTagged(tagId: string): void {
    const articles = this.#db.rows<{ articleId: string }>(
      'SELECT articleId FROM articleTags WHERE tagId = ?',
      [tagId],
    );
    for (const { articleId } of articles) this.noteArticle(articleId);
    const passages = this.#db.rows<{ id: string; articleId: string }>(
      `SELECT p.id, p.articleId FROM passageTags AS pt JOIN passages AS p ON p.id = pt.passageId
       WHERE pt.tagId = ? AND p.removedAt IS NULL`,
      [tagId],
    );
    for (const { id, articleId } of passages) {
      this.passageIds.add(id);
      this.passageArticleIds.add(articleId);
      this.searchableIds.add(articleId);
    }
  }

  /** Their counts change with a passage that comes, goes or is given to another. */
  #noteSpeakersOf({ before, after }: Change): void {
    for (const image of [before, after]) {
      const speakerId = textIn(image, 'speakerId');
      if (speakerId !== null) this.speakerIds.add(speakerId);
    }
  }

  #noteSpeakersWhere(condition: string, id: string): void {
    const sql = `SELECT DISTINCT speakerId FROM passages WHERE speakerId IS NOT NULL AND ${condition}`;
    for (const { speakerId } of this.#db.rows<{ speakerId: string }>(sql, [id]))
      this.speakerIds.add(speakerId);
  }

  /** A speaker's passages show the name, and are found by it. */
  #noteSpeaker(speakerId: string, { isInWords }: { isInWords: boolean }): void {
    this.speakerIds.add(speakerId);
    const passages = this.#db.rows<{ id: string; articleId: string }>(
      'SELECT id, articleId FROM passages WHERE speakerId = ? AND removedAt IS NULL',
      [speakerId],
    );
    for (const { id, articleId } of passages) {
      this.passageIds.add(id);
      this.passageArticleIds.add(articleId);
      if (isInWords) this.searchableIds.add(articleId);
    }
  }
}

function columnsOf({ before, after }: Change): string[] {
  return Object.keys(after ?? before ?? {});
}

function hasOneOf(change: Change, columns: readonly string[]): boolean {
  return columnsOf(change).some((column) => columns.includes(column));
}

function isOnlyOf(change: Change, columns: readonly string[]): boolean {
  return columnsOf(change).every((column) => columns.includes(column));
}

function textIn(image: Image | null, column: string): string | null {
  const value = image?.[column];
  return typeof value === 'string' ? value : null;
}
