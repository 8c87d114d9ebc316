import type { Passage, PassageCard } from '../../../contract/passage.ts';
import type { TextSelector } from '../../../text/selector.ts';
import type { Connection } from './connection.ts';
import { fold } from './fold.ts';
import type { Image, Journal } from './journal.ts';
import { passageCardColumns, passageCardFrom, toPassageCards } from './passage-rows.ts';
import type { StoredPassageCard } from './passage-rows.ts';

/** A passage as it is written. */
export interface NewPassage extends Pick<
  Passage,
  'quote' | 'prefix' | 'suffix' | 'start' | 'end' | 'colour' | 'note' | 'private'
> {
  id: string;
  articleId: string;
  captureId: string;
  speakerId: string | null | undefined;
  role: string | null | undefined;
  kind: string | null | undefined;
  saidOn: string | null | undefined;
  venue: string | null | undefined;
  /** Anchored unless said: only a part of one that is orphaned begins so. */
  status?: Passage['status'];
  at: string;
  /** When it was kept, where that was in another program. */
  createdAt?: string | undefined;
}

/** Writes a new passage whose words were compared with the text. */
export function insertPassage(journal: Journal, passage: NewPassage): void {
  const { at, createdAt = at, speakerId, role, kind, saidOn, venue, ...columns } = passage;
  journal.insert('passages', {
    ...columns,
    private: passage.private ? 1 : 0,
    speakerId: speakerId ?? null,
    role: role ?? null,
    kind: kind ?? null,
    saidOn: saidOn ?? null,
    venue: venue ?? null,
    status: passage.status ?? 'anchored',
    folded: foldedOf(passage),
    createdAt,
    updatedAt: at,
    removedAt: null,
  });
}

/** What may be changed of a passage, in the columns' own form. */
export interface PassagePatch {
  colour?: string | undefined;
  note?: string | undefined;
  private?: boolean | undefined;
  speakerId?: string | null | undefined;
  role?: string | null | undefined;
  kind?: string | null | undefined;
  saidOn?: string | null | undefined;
  venue?: string | null | undefined;
}

/** Changes a passage. @returns whether anything changed */
export function updatePassage(
  db: Connection,
  journal: Journal,
  change: { id: string; patch: PassagePatch; at: string },
): boolean {
  const { note, private: isPrivate, ...rest } = change.patch;
  const image: Record<string, Image[string]> = {};
  for (const [column, value] of Object.entries(rest)) if (value !== undefined) image[column] = value;
  if (isPrivate !== undefined) image['private'] = isPrivate ? 1 : 0;
  if (note !== undefined) {
    const quote = String(db.value<string>('SELECT quote FROM passages WHERE id = ?', [change.id]));
    image['note'] = note;
    image['folded'] = foldedOf({ quote, note });
  }
  if (Object.keys(image).length === 0 || !journal.update('passages', { id: change.id }, image)) return false;
  touchPassage(journal, change);
  return true;
}

/** Notes that a passage was changed now. */
export function touchPassage(journal: Journal, change: { id: string; at: string }): void {
  journal.update('passages', { id: change.id }, { updatedAt: change.at });
}

/** Takes a passage away; its row stays. @returns whether it was there */
export function removePassage(journal: Journal, change: { id: string; at: string }): boolean {
  return journal.update('passages', { id: change.id }, { removedAt: change.at });
}

/** Gives a passage other words of the same text. @returns whether they are others */
export function reshapePassage(
  db: Connection,
  journal: Journal,
  change: { id: string; place: TextSelector; at: string },
): boolean {
  const { exact: quote, prefix, suffix, start, end } = change.place;
  const note = String(db.value<string>('SELECT note FROM passages WHERE id = ?', [change.id]));
  const image = { quote, prefix, suffix, start, end, folded: foldedOf({ quote, note }) };
  if (!journal.update('passages', { id: change.id }, image)) return false;
  touchPassage(journal, change);
  return true;
}

/** Lets a passage stand in another capture whose text holds its very words. They are not written: they are the same. */
export function movePassage(
  journal: Journal,
  id: string,
  { captureId, place }: { captureId: string; place: Pick<Passage, 'prefix' | 'suffix' | 'start' | 'end'> },
): void {
  const { prefix, suffix, start, end } = place;
  journal.update('passages', { id }, { captureId, prefix, suffix, start, end, status: 'anchored' });
}

/** Says of a passage that the text shown now does not hold its words. It stays with the capture that does. */
export function orphanPassage(journal: Journal, id: string): void {
  journal.update('passages', { id }, { status: 'orphaned' });
}

/** Passages with their sources, in the order of the ids; removed and unknown ones are left out. */
export function readPassages(db: Connection, ids: readonly string[]): PassageCard[] {
  const stored = db.rows<StoredPassageCard>(
    `SELECT ${passageCardColumns} FROM ${passageCardFrom}
     WHERE p.id IN (SELECT value FROM json_each(?)) AND p.removedAt IS NULL`,
    [JSON.stringify(ids)],
  );
  const byId = new Map(toPassageCards(db, stored).map((card) => [card.id as string, card]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Which of these passages there are; removed ones are none. */
export function knownPassageIds(db: Connection, ids: readonly string[]): Set<string> {
  const found = db.rows<{ id: string }>(
    'SELECT id FROM passages WHERE id IN (SELECT value FROM json_each(?)) AND removedAt IS NULL',
    [JSON.stringify(ids)],
  );
  return new Set(found.map((row) => row.id));
}

/** The passages of articles in the order of each text. */
export function readPassagesOfArticles(db: Connection, articleIds: readonly string[]): PassageCard[] {
  const stored = db.rows<StoredPassageCard>(
    `SELECT ${passageCardColumns} FROM ${passageCardFrom}
     WHERE p.articleId IN (SELECT value FROM json_each(?)) AND p.removedAt IS NULL
     ORDER BY p.articleId, p.start, p.id`,
    [JSON.stringify(articleIds)],
  );
  return toPassageCards(db, stored);
}

function foldedOf({ quote, note }: { quote: string; note: string }): string {
  return fold(`${quote}\n${note}`);
}
