import { parentPort, workerData } from 'node:worker_threads';
import type { DeskError } from '../../shared/lib/result.ts';
import { openForWriting } from './connections.ts';
import { isHeld, released } from './copy/brake.ts';
import type { CopyJob } from './copy/copyJob.ts';
import { createCopyJob } from './copy/copyJob.ts';
import { asDeskError } from './storeErrors.ts';
import { createStoreWriter } from './storeWrites.ts';
import type { SyncWrites, WriteName } from './syncWrites.ts';
import type { FromWorker, ToWorker, WriterData } from './writeMessages.ts';
import { isBulk } from './writeMessages.ts';

/**
 * The one thread that writes. One write a turn: first what an agent did, then what the centre told, then some rows of a first copy.
 */
type Asked = Extract<ToWorker, { type: 'write' }>;
type Copy = Extract<ToWorker, { type: 'copy' }>;

const { path, brake } = workerData as WriterData;
const db = openForWriting(path);
const writer = createStoreWriter(db);
const first: Asked[] = [];
const later: Asked[] = [];
let copy: CopyJob | null = null;
let closing = false;
let turning = false;
/** Waits until the copy may go on. */
let standing = false;

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'write') (isBulk(message.name) ? later : first).push(message);
  else if (message.type === 'copy') copy = startCopy(message);
  else copy?.stop();
  if (message.type === 'close') closing = true;
  wake();
});

function wake(): void {
  if (!turning) setImmediate(turn);
  turning = true;
}

function turn(): void {
  const asked = first.shift() ?? later.shift();
  if (asked) {
    copy?.pause();
    tell(done(asked));
  } else if (copyGoes()) copy?.step();
  turning = first.length + later.length > 0 || copyGoes();
  if (turning) setImmediate(turn);
  else if (closing) end();
  else if (copy?.isReady()) void standStill();
}

const copyGoes = () => copy?.isReady() === true && !isHeld(brake);

async function standStill(): Promise<void> {
  if (standing) return;
  standing = true;
  await released(brake);
  standing = false;
  wake();
}

function done({ id, name, args, at }: Asked): FromWorker {
  try {
    return { id, ok: true, value: writer.run(name, args as Parameters<SyncWrites[WriteName]>, at) };
  } catch (error) {
    const { code, message }: DeskError = asDeskError(error);
    return { id, ok: false, code, message };
  }
}

function startCopy({ id, scope, source }: Copy): CopyJob {
  copy?.stop();
  const job: CopyJob = createCopyJob({
    ...{ db, scope, source, brake, wake },
    parts: writer.parts,
    begin: (manifest) => {
      copy?.pause();
      return writer.run('beginCopy', [manifest], Date.now());
    },
    onProgress: (progress) => tell({ id, progress }),
    onEnd(copied) {
      if (copy === job) copy = null;
      tell({ id, copied });
    },
  });
  return job;
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function end(): void {
  writer.parts.book.setClean(true);
  db.close();
  parentPort?.close();
}
