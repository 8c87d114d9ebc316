import type { Id } from '../../../contract/primitives.ts';
import type { Speaker, SpeakerKind } from '../../../contract/speaker.ts';
import type { Connection } from './connection.ts';
import { fold } from './fold.ts';
import type { Image, Journal } from './journal.ts';

interface StoredSpeaker {
  id: Id;
  name: string;
  note: string;
  kind: SpeakerKind;
  link: string;
  passageCount: number;
}

const speakerColumns = `s.id, s.name, s.note, ifnull(f.kind, 'person') AS kind, ifnull(f.link, '') AS link,
  ifnull((SELECT k.count FROM keptCounts AS k WHERE k.kind = 'speaker' AND k.value = s.id), 0) AS passageCount`;
const speakerFrom = 'speakers AS s LEFT JOIN speakerFacts AS f ON f.speakerId = s.id';

/**
 * The speaker of a name, case, accents and space aside: by name, else by an alias that only one speaker has.
 * Null when there is none, or when the alias may mean several.
 */
export function findSpeaker(db: Connection, name: string): string | null {
  const byName = findSpeakerByName(db, name);
  if (byName !== null) return byName;
  const byAlias = db.rows<{ speakerId: string }>(
    'SELECT DISTINCT speakerId FROM speakerAliases WHERE aliasKey = ? LIMIT 2',
    [fold(name)],
  );
  return byAlias.length === 1 ? (byAlias[0]?.speakerId ?? null) : null;
}

/** The speaker who has a name as their own, case, accents and space aside; null when nobody has. */
export function findSpeakerByName(db: Connection, name: string): string | null {
  return db.value<string>('SELECT id FROM speakers WHERE nameKey = ?', [fold(name)]) ?? null;
}

/** Writes a new speaker; whether the name is free was asked before. */
export function insertSpeaker(journal: Journal, speaker: { id: string; name: string; at: string }): void {
  journal.insert('speakers', {
    id: speaker.id,
    name: speaker.name,
    nameKey: fold(speaker.name),
    note: '',
    createdAt: speaker.at,
  });
}

/** One speaker; null when there is none. */
export function readSpeaker(db: Connection, id: string): Speaker | null {
  const stored = db.row<StoredSpeaker>(`SELECT ${speakerColumns} FROM ${speakerFrom} WHERE s.id = ?`, [id]);
  return stored === undefined ? null : (withNames(db, [stored])[0] ?? null);
}

/**
 * All speakers by name. One that no passage names any more and of whom nothing was written down (a name typed by
 * mistake, say) is left out; it is found again when the name is given again.
 */
export function listSpeakers(db: Connection): Speaker[] {
  const stored = db.rows<StoredSpeaker>(`
    SELECT ${speakerColumns} FROM ${speakerFrom}
    WHERE s.note <> '' OR f.isListed = 1 OR f.link <> ''
      OR EXISTS (SELECT 1 FROM passages AS p WHERE p.speakerId = s.id AND p.removedAt IS NULL)
      OR EXISTS (SELECT 1 FROM speakerAliases AS sa WHERE sa.speakerId = s.id)
      OR EXISTS (SELECT 1 FROM speakerRoles AS sr WHERE sr.speakerId = s.id)
    ORDER BY s.nameKey`);
  return withNames(db, stored);
}

/** Changes the name or the note. @returns whether anything changed */
export function updateSpeaker(
  journal: Journal,
  id: string,
  patch: { name?: string | undefined; note?: string | undefined },
): boolean {
  const image: Image = {
    ...(patch.name === undefined ? {} : { name: patch.name, nameKey: fold(patch.name) }),
    ...(patch.note === undefined ? {} : { note: patch.note }),
  };
  return Object.keys(image).length > 0 && journal.update('speakers', { id }, image);
}

/** Gives a speaker just these aliases, each once, case and accents aside. */
export function replaceAliases(
  db: Connection,
  journal: Journal,
  wanted: { speakerId: string; aliases: readonly string[] },
): void {
  const byKey = new Map(wanted.aliases.map((alias) => [fold(alias), alias]));
  byKey.delete('');
  replaceList(db, journal, {
    table: 'speakerAliases',
    speakerId: wanted.speakerId,
    rows: [...byKey].map(([aliasKey, alias]) => ({ alias, aliasKey })),
  });
}

/** Gives a speaker just these roles, in this order. */
export function replaceRoles(
  db: Connection,
  journal: Journal,
  wanted: { speakerId: string; roles: Speaker['roles'] },
): void {
  replaceList(db, journal, {
    table: 'speakerRoles',
    speakerId: wanted.speakerId,
    rows: wanted.roles.map(({ role, from, until }) => ({ role, from, until })),
  });
}

function replaceList(
  db: Connection,
  journal: Journal,
  list: { table: 'speakerAliases' | 'speakerRoles'; speakerId: string; rows: readonly Image[] },
): void {
  const { table, speakerId } = list;
  const before = db.rows<{ position: number }>(
    `SELECT position FROM ${table} WHERE speakerId = ? ORDER BY position`,
    [speakerId],
  );
  list.rows.forEach((row, position) => {
    if (position < before.length) journal.update(table, { speakerId, position }, row);
    else journal.insert(table, { speakerId, position, ...row });
  });
  for (const { position } of before.slice(list.rows.length)) journal.remove(table, { speakerId, position });
}

function withNames(db: Connection, stored: readonly StoredSpeaker[]): Speaker[] {
  const ids = JSON.stringify(stored.map((speaker) => speaker.id));
  const aliases = db.rows<{ speakerId: string; alias: string }>(
    `SELECT speakerId, alias FROM speakerAliases WHERE speakerId IN (SELECT value FROM json_each(?))
     ORDER BY speakerId, position`,
    [ids],
  );
  const roles = db.rows<{ speakerId: string } & Speaker['roles'][number]>(
    `SELECT speakerId, role, "from", until FROM speakerRoles WHERE speakerId IN (SELECT value FROM json_each(?))
     ORDER BY speakerId, position`,
    [ids],
  );
  const aliasesOf = Map.groupBy(aliases, (row) => row.speakerId);
  const rolesOf = Map.groupBy(roles, (row) => row.speakerId);
  return stored.map((speaker) => ({
    id: speaker.id,
    name: speaker.name,
    aliases: (aliasesOf.get(speaker.id) ?? []).map((row) => row.alias),
    roles: (rolesOf.get(speaker.id) ?? []).map(({ role, from, until }) => ({ role, from, until })),
    note: speaker.note,
    kind: speaker.kind,
    link: speaker.link,
    passageCount: speaker.passageCount,
  }));
}
