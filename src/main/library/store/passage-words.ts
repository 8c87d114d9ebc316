/** What a search reads of passages: their words, and who said them. */
import type { MarkColour } from '../../../contract/passage.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { Connection } from './connection.ts';
import { tagsOfPassages } from './passage-rows.ts';

/** A passage as a search looks at it. */
export interface PassageWords {
  id: Id;
  articleId: string;
  quote: string;
  note: string;
  colour: MarkColour;
  speaker: string | null;
  /** The speaker's name and the other ones; empty without a speaker. */
  names: readonly string[];
  saidOn: string | null;
  tags: readonly string[];
}

/** The passages of some articles, by article, in the order of the text. Articles without passages have no entry. */
export function readPassageWords(db: Connection, articleIds: readonly string[]): Map<string, PassageWords[]> {
  const rows = db.rows<Omit<PassageWords, 'names' | 'tags'> & { speakerId: string | null }>(
    `SELECT p.id, p.articleId, p.quote, p.note, p.colour, p.saidOn, p.speakerId, s.name AS speaker
     FROM json_each(?) AS given CROSS JOIN passages AS p ON p.articleId = given.value
     LEFT JOIN speakers AS s ON s.id = p.speakerId
     WHERE p.removedAt IS NULL ORDER BY p.articleId, p.start, p.id`,
    [JSON.stringify(articleIds)],
  );
  const aliases = readAliases(db, new Set(rows.flatMap(({ speakerId }) => speakerId ?? [])));
  const ids = rows.map(({ id }) => id);
  const tags = tagsOfPassages(db, ids);
  const passages = rows.map(({ speakerId, ...row }) => ({
    ...row,
    names: row.speaker === null ? [] : [row.speaker, ...(aliases.get(speakerId ?? '') ?? [])],
    tags: tags.get(row.id) ?? [],
  }));
  return Map.groupBy(passages, ({ articleId }) => articleId);
}

function readAliases(db: Connection, speakerIds: ReadonlySet<string>): Map<string, string[]> {
  const rows = db.rows<{ speakerId: string; alias: string }>(
    'SELECT speakerId, alias FROM speakerAliases WHERE speakerId IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...speakerIds])],
  );
  const grouped = Map.groupBy(rows, ({ speakerId }) => speakerId);
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ alias }) => alias)]));
}
