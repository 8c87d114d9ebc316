import type { Connection } from './connection.ts';

/** What is stored of the settings, as it stands: whoever reads it checks it. Text that is not JSON is left out. */
export function readStoredSettings(db: Connection): Map<string, unknown> {
  const rows = db.rows<{ key: string; value: string }>('SELECT key, value FROM settings');
  return new Map(
    rows.flatMap(({ key, value }) => {
      const parsed = parse(value);
      return parsed === undefined ? [] : [[key, parsed] as const];
    }),
  );
}

/** Keeps one setting. */
export function writeSetting(db: Connection, key: string, value: unknown): void {
  db.run(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    [key, JSON.stringify(value)],
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Written by something else: the default holds.
    return undefined;
  }
}
