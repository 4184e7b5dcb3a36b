// One question about the past, on a thread of its own: whoever takes calls never waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { complaintRatios } from '../complaintRatios.ts';
import { openForReading } from '../connections.ts';
import type { ReportAnswer, ReportQuestion } from './reportMessages.ts';
import { scriptFiguresOf } from './scriptFiguresOf.ts';

const asked = workerData as ReportQuestion;

function answer(): ReportAnswer {
  const db = openForReading(asked.path);
  try {
    return { value: reported(db) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    db.close();
  }
}

const reported = (db: Database): unknown =>
  asked.report === 'scriptFigures' ? scriptFiguresOf(db, asked.question) : complaintRatios(db, asked.question);

parentPort?.postMessage(answer());
