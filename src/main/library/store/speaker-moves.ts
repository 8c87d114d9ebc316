/** Passages that go from one speaker to another, and speakers that go. */
import type { Connection } from './connection.ts';
import type { Journal } from './journal.ts';
import { eraseSpeakerFacts } from './speaker-facts.ts';
import { replaceAliases, replaceRoles } from './speakers.ts';

/**
 * Gives passages of a speaker to another, or to nobody: all of them, those that were taken away too, or some.
 * @returns how many
 */
export function moveSpeakersPassages(
  db: Connection,
  journal: Journal,
  move: { from: string; to: string | null; ids?: readonly string[] },
): number {
  const passages = listSpeakersPassages(db, move.from, move.ids);
  for (const id of passages) journal.update('passages', { id }, { speakerId: move.to });
  return passages.length;
}

/** The passages of a speaker, those that were taken away too; only some of them where that is asked. */
export function listSpeakersPassages(db: Connection, speakerId: string, ids?: readonly string[]): string[] {
  const chosen = ids === undefined ? '' : 'AND id IN (SELECT value FROM json_each(?))';
  const values = ids === undefined ? [] : [JSON.stringify(ids)];
  return db
    .rows<{ id: string }>(`SELECT id FROM passages WHERE speakerId = ? ${chosen}`, [speakerId, ...values])
    .map(({ id }) => id);
}

/** Takes a speaker away for good (undo writes the rows anew). No passage may name it any more. */
export function eraseSpeaker(db: Connection, journal: Journal, id: string): void {
  replaceAliases(db, journal, { speakerId: id, aliases: [] });
  replaceRoles(db, journal, { speakerId: id, roles: [] });
  eraseSpeakerFacts(db, journal, id);
  journal.remove('speakers', { id });
}
