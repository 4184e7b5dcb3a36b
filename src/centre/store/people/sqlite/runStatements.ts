import type { Database } from 'better-sqlite3';
import type { Row, Statement } from '../peopleSql.ts';
import { bumpVersion } from '../peopleSql.ts';

export function readRows(db: Database, statement: Statement): Row[] {
  return run(db, statement);
}

/** As `PeopleSql.write` promises. */
export function writeRows(db: Database, [first, ...rest]: readonly [Statement, ...Statement[]], tell: boolean): Row[] {
  const work = db.transaction((): Row[] => {
    const rows = run(db, first);
    if (rows.length === 0) return rows;
    for (const statement of tell ? [...rest, bumpVersion] : rest) run(db, statement);
    return rows;
  });
  return work.immediate();
}

function run(db: Database, { sql, values }: Statement): Row[] {
  const prepared = db.prepare(sql);
  const named = Object.fromEntries(values.map((value, i) => [String(i + 1), value]));
  const bound = values.length > 0 ? [named] : [];
  if (prepared.reader) return prepared.all(...bound) as Row[];
  prepared.run(...bound);
  return [];
}
