import BetterSqlite3 from 'better-sqlite3';

/** What can be bound to a statement. Booleans are 0 and 1, as the columns hold them. */
export type SqlValue = string | number | bigint | Buffer | Uint8Array | null;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** The one handle on the database: every statement is prepared once and kept. */
export interface Connection {
  readonly raw: BetterSqlite3.Database;
  rows<Row>(sql: string, params?: SqlParams): Row[];
  row<Row>(sql: string, params?: SqlParams): Row | undefined;
  /** The first column of the first row. */
  value<T>(sql: string, params?: SqlParams): T | undefined;
  /** How many rows were changed. */
  run(sql: string, params?: SqlParams): number;
}

/** Wraps an open database. The texts of statements come from our sources only, so the number kept is bounded. */
export function connect(raw: BetterSqlite3.Database): Connection {
  const statements = new Map<string, BetterSqlite3.Statement>();
  const prepare = (sql: string): BetterSqlite3.Statement => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = raw.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const row = <Row>(sql: string, params: SqlParams = []): Row | undefined =>
    prepare(sql).get(params) as Row | undefined;
  return {
    raw,
    rows: <Row>(sql: string, params: SqlParams = []) => prepare(sql).all(params) as Row[],
    row,
    value: <T>(sql: string, params: SqlParams = []) => {
      const found = row<Record<string, T>>(sql, params);
      return found === undefined ? undefined : Object.values(found)[0];
    },
    run: (sql, params = []) => prepare(sql).run(params).changes,
  };
}

/** Opens a database file as it is, with no pragma of ours. */
export function openDatabase(
  file: string,
  options: { readonly?: boolean; fileMustExist?: boolean; timeoutMs?: number } = {},
): BetterSqlite3.Database {
  return new BetterSqlite3(file, {
    readonly: options.readonly ?? false,
    fileMustExist: options.fileMustExist ?? false,
    timeout: options.timeoutMs ?? 5000,
  });
}
