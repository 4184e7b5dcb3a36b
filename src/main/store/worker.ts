import { parentPort, workerData } from 'node:worker_threads';
import type { DeskError } from '../../shared/lib/result.ts';
import { openForWriting } from './connections.ts';
import { asDeskError } from './storeErrors.ts';
import { createStoreWriter } from './storeWrites.ts';
import type { SyncWrites, WriteName } from './syncWrites.ts';
import type { FromWorker, ToWorker } from './writeMessages.ts';
import { isBulk } from './writeMessages.ts';

/** The one thread that writes. One write a turn, so that what an agent did meanwhile comes before the next bulk write. */
type Asked = Extract<ToWorker, { type: 'write' }>;

const { path } = workerData as { path: string };
const db = openForWriting(path);
const writer = createStoreWriter(db);
const first: Asked[] = [];
const later: Asked[] = [];
let closing = false;
let turning = false;

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'close') closing = true;
  else (isBulk(message.name) ? later : first).push(message);
  if (!turning) setImmediate(turn);
  turning = true;
});

function turn(): void {
  const asked = first.shift() ?? later.shift();
  if (asked) parentPort?.postMessage(done(asked));
  turning = first.length + later.length > 0;
  if (turning) setImmediate(turn);
  else if (closing) end();
}

function done({ id, name, args, at }: Asked): FromWorker {
  try {
    return { id, ok: true, value: writer.run(name, args as Parameters<SyncWrites[WriteName]>, at) };
  } catch (error) {
    const { code, message }: DeskError = asDeskError(error);
    return { id, ok: false, code, message };
  }
}

function end(): void {
  db.close();
  parentPort?.close();
}
