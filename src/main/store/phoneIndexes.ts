import type { Database } from 'better-sqlite3';

/** By what numbers are found, as migration 20 makes them. */
const PHONE_INDEXES = {
  phone_e164: 'CREATE INDEX phone_e164 ON phone (e164) WHERE e164 IS NOT NULL',
  phone_national: 'CREATE INDEX phone_national ON phone (national)',
  phone_reversed: 'CREATE INDEX phone_reversed ON phone (reversed)',
};

const NAMES = Object.keys(PHONE_INDEXES) as (keyof typeof PHONE_INDEXES)[];
const HERE = `SELECT name FROM sqlite_master WHERE type = 'index' AND name IN (${NAMES.map((name) => `'${name}'`).join(', ')})`;

/**
 * A million numbers come in no order: kept up row by row, these indexes are written anew with every commit. So a first copy into an
 * empty store goes without, and makes them at its end; meanwhile a number is found through `customer_digits`.
 */
export function dropPhoneIndexes(db: Database): void {
  for (const name of NAMES) db.exec(`DROP INDEX IF EXISTS ${name}`);
}

/** One that is missing, as it holds the writer for as long as it takes. False: none was. */
export function makePhoneIndex(db: Database): boolean {
  const here = db.prepare<[], string>(HERE).pluck().all();
  const missing = NAMES.find((name) => !here.includes(name));
  if (missing) db.exec(PHONE_INDEXES[missing]);
  return missing !== undefined;
}

/** Whether all are there for this connection. Cheap: looks again only when the tables are not what they were. */
export function createPhoneIndexCheck(db: Database): () => boolean {
  const version = db.prepare<[], number>('PRAGMA schema_version').pluck();
  const here = db.prepare<[], string>(HERE).pluck();
  let seen: number | undefined;
  let isWhole = false;
  return () => {
    const now = version.get();
    if (now !== seen) isWhole = here.all().length === NAMES.length;
    seen = now;
    return isWhole;
  };
}
