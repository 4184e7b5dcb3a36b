import { parentPort, workerData } from 'node:worker_threads';
import { openForReading, openForWriting } from './connections.ts';
import { createReading } from './reading.ts';
import type { FromThread, ThreadRole, ToThread } from './workerMessages.ts';
import { createWriting } from './writing.ts';

/** A thread of the centre's store: the one that writes, or one of those that read. */
const { path, role } = workerData as { path: string; role: ThreadRole };
const tell = (message: FromThread) => parentPort?.postMessage(message);
const db = role === 'write' ? openForWriting(path) : openForReading(path);
const { ask, end } = role === 'write' ? createWriting(db, tell) : createReading(db, tell);

parentPort?.on('message', (message: ToThread) => {
  if (message.type !== 'close') return ask(message);
  end(() => {
    db.close();
    parentPort?.close();
  });
});
