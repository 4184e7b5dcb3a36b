import { join } from 'node:path';
import type { CentreOptions } from './centreOptions.ts';

export type Database = { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string };

/** Where a centre keeps what it keeps; undefined for one without a folder, which forgets at its end. */
export function databaseOf({ database, data }: Pick<CentreOptions, 'database' | 'data'>): Database | undefined {
  if (database !== undefined && /^postgres(ql)?:\/\//.test(database)) return { kind: 'postgres', url: database };
  const file = database ?? (data === undefined ? undefined : join(data, 'centre.db'));
  return file === undefined ? undefined : { kind: 'sqlite', file };
}
