import { VerbatimError } from '../../../contract/errors.ts';
import { connect, openDatabase } from './connection.ts';
import type { Connection } from './connection.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import { migrations } from './migrations/index.ts';

/**
 * Compares every table, index and trigger with what our own steps make. A library may come from somebody else, and a
 * trigger or a view that is not ours would run with our rights.
 * @throws VerbatimError `library-damaged` naming what is missing, changed or not ours
 */
export function expectOwnSchema(db: Connection): void {
  const version = schemaVersionOf(db);
  const own = schemaMadeBy(version);
  const found = readSchema(db);
  for (const [name, sql] of found) {
    if (own.get(name) === sql) continue;
    const what = own.has(name) ? 'was changed' : 'is not ours';
    throw new VerbatimError('library-damaged', `The library holds a ${name} that ${what}.`);
  }
  for (const name of own.keys()) {
    if (!found.has(name)) throw new VerbatimError('library-damaged', `The library has no ${name}.`);
  }
}

function schemaMadeBy(version: number): Map<string, string> {
  const raw = openDatabase(':memory:');
  try {
    const db = connect(raw);
    migrate(
      db,
      migrations.filter((step) => step.version <= version),
    );
    return readSchema(db);
  } finally {
    raw.close();
  }
}

function readSchema(db: Connection): Map<string, string> {
  const objects = db.rows<{ type: string; name: string; sql: string }>(
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return new Map(objects.map(({ type, name, sql }) => [`${type} "${name}"`, sql]));
}
