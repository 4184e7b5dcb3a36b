// Users and sessions on a thread of their own: whoever serves desks never waits for the disk.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { createPeopleTables } from './createPeopleTables.ts';
import type { PeopleAnswer, PeopleQuestion } from './peopleQuestions.ts';
import { readRows, writeRows } from './runStatements.ts';

const BUSY_MS = 10_000;

const db = new Database(String(workerData));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('foreign_keys = ON');
db.pragma(`busy_timeout = ${BUSY_MS}`);
createPeopleTables(db);

parentPort?.on('message', ({ id, statements, tell }: PeopleQuestion) => {
  parentPort?.postMessage(answer(id, statements, tell));
});

function answer(id: number, statements: PeopleQuestion['statements'], tell: boolean | null): PeopleAnswer {
  try {
    const rows = tell === null ? readRows(db, statements[0]) : writeRows(db, statements, tell);
    return { id, rows };
  } catch (error) {
    return { id, failure: error instanceof Error ? error.message : String(error) };
  }
}
