interface Dialect {
  /** A whole number of any size, such as a moment in ms. */
  whole: string;
  /** Behind each table. */
  strict: string;
}

/** Published versions, which are only added to, and what each supervisor is writing. The same in both databases. */
export const scriptSchema = ({ whole, strict }: Dialect) => `
  CREATE TABLE IF NOT EXISTS script_version (
    script_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    at ${whole} NOT NULL,
    by_name TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (script_id, version)
  )${strict};
  CREATE TABLE IF NOT EXISTS script_draft (
    script_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    by_name TEXT NOT NULL,
    body TEXT NOT NULL,
    based_on INTEGER,
    at ${whole} NOT NULL,
    PRIMARY KEY (script_id, person_id)
  )${strict};
`;
