import { Worker } from 'node:worker_threads';
import type { PeopleSql, Row } from '../peopleSql.ts';
import type { PeopleAnswer, PeopleQuestion } from './peopleQuestions.ts';

interface Waiting {
  resolve(rows: Row[]): void;
  reject(error: Error): void;
}

/** Users and sessions in a SQLite file, the centre's own. Rejects where it cannot be opened. */
export async function openSqlitePeople(file: string): Promise<PeopleSql> {
  const worker = new Worker(new URL('./peopleWorker.ts', import.meta.url), { workerData: file });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | null = null;
  const fail = (error: Error) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  worker.on('message', (answer: PeopleAnswer) => {
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('rows' in answer) question?.resolve(answer.rows);
    else question?.reject(new Error(answer.failure));
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('users and sessions are closed')));
  const ask = (question: Omit<PeopleQuestion, 'id'>) =>
    new Promise<Row[]>((resolve, reject) => {
      if (failure) return reject(failure);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ ...question, id: asked });
    });
  const sql: PeopleSql = {
    read: (statement) => ask({ statements: [statement], tell: null }),
    write: (statements, tell) => ask({ statements, tell }),
    close: async () => {
      await Promise.allSettled([sql.read({ sql: 'SELECT 1 AS one', values: [] })]);
      await worker.terminate();
    },
  };
  await sql.read({ sql: 'SELECT n FROM people_version', values: [] });
  return sql;
}
