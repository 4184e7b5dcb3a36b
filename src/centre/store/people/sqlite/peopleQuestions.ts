import type { Row, Statement } from '../peopleSql.ts';

export interface PeopleQuestion {
  id: number;
  statements: readonly [Statement, ...Statement[]];
  /** Null: only reads. */
  tell: boolean | null;
}

export type PeopleAnswer = { id: number; rows: Row[] } | { id: number; failure: string };
