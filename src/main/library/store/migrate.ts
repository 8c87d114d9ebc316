import { VerbatimError } from '../../../contract/errors.ts';
import type { Connection } from './connection.ts';
import type { Migration } from './migrations/migration.ts';

/** The version of the schema that a database has; 0 for one with nothing in it. */
export function schemaVersionOf(db: Connection): number {
  return Number(db.raw.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to the last of the steps given. Each step is one transaction together with its version and its
 * checks, so that a kill at any moment leaves the version before or the version after.
 * @returns the versions that were made
 * @throws VerbatimError `library-damaged` when the result does not hold together; nothing of that step is kept
 */
export function migrate(db: Connection, steps: readonly Migration[]): number[] {
  const from = schemaVersionOf(db);
  const wanted = steps.filter((step) => step.version > from);
  for (const step of wanted) {
    db.raw
      .transaction(() => {
        db.raw.exec(step.sql);
        db.raw.pragma(`user_version = ${String(step.version)}`);
        expectSound(db, step);
      })
      .immediate();
  }
  return wanted.map((step) => step.version);
}

function expectSound(db: Connection, step: Migration): void {
  const strays = db.raw.pragma('foreign_key_check') as unknown[];
  const check: unknown = db.raw.pragma('quick_check(1)', { simple: true });
  if (strays.length === 0 && check === 'ok') return;
  throw new VerbatimError(
    'library-damaged',
    `The library could not be brought to version ${String(step.version)} (${step.name}): ` +
      (strays.length > 0 ? `${String(strays.length)} rows refer to rows that are not there.` : String(check)),
  );
}
