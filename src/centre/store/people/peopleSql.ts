export type Value = string | number | null;
export type Row = Record<string, unknown>;

/** `$1`, `$2`… stand for the values: both databases read them so. */
export interface Statement {
  sql: string;
  values: readonly Value[];
}

/** The little that users and sessions need of a database. */
export interface PeopleSql {
  read(statement: Statement): Promise<Row[]>;
  /**
   * All in one durable transaction; where the first returns no row, nothing is done. Answers what the first returned.
   * `tell`: whoever watches the version sees that something changed. Such writes happen one after the other, whichever process makes them.
   */
  write(statements: readonly [Statement, ...Statement[]], tell: boolean): Promise<Row[]>;
  close(): Promise<void>;
}

export const say = (sql: string, ...values: Value[]): Statement => ({ sql, values });

export const bumpVersion = say('UPDATE people_version SET n = n + 1');
