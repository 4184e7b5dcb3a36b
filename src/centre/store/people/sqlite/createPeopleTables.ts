import type { Database } from 'better-sqlite3';
import { scriptSchema } from '../../scripts/scriptSchema.ts';
import { peopleSchema } from '../peopleSchema.ts';

const counted = 'INTEGER PRIMARY KEY AUTOINCREMENT';
const neverChanged = (act: string) => `
  CREATE TRIGGER IF NOT EXISTS people_audit_no_${act.toLowerCase()} BEFORE ${act} ON people_audit
  BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;`;

const dialect = { whole: 'INTEGER', counted, strict: ' STRICT' };
const schema = peopleSchema(dialect) + scriptSchema(dialect);

/** Where they are already, nothing happens. */
export const createPeopleTables = (db: Database): void => {
  db.transaction(() => db.exec(schema + neverChanged('UPDATE') + neverChanged('DELETE'))).immediate();
};
