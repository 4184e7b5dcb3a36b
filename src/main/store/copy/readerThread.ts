// Fetches, inflates, parses and checks a first copy, so that the thread that writes only writes.
import { parentPort, workerData } from 'node:worker_threads';
import { standWhileHeld } from './brake.ts';
import type { ReaderData } from './copyReader.ts';
import { readerOf } from './copyReader.ts';
import { CopyRefused, createDownload } from './download.ts';
import type { FromReader, ToReader } from './readerMessages.ts';

const { source, brake } = workerData as ReaderData;
const reader = readerOf(createDownload(source), () => standWhileHeld(brake));

parentPort?.on('message', (asked: ToReader) => {
  void answer(asked).then((said) => parentPort?.postMessage(said, movedIn(said)));
});

async function answer(asked: ToReader): Promise<FromReader> {
  const { id } = asked;
  try {
    if (asked.type === 'manifest') return { id, value: await reader.manifest(asked.scope) };
    return { id, value: await reader.segment(asked.of, asked.n, asked.isBulk) };
  } catch (error) {
    if (!(error instanceof CopyRefused)) return { id, refused: null };
    return { id, refused: { status: error.status, retryAfterMs: error.retryAfterMs } };
  }
}

/** The bytes of a segment are of no more use here. */
const movedIn = (said: FromReader): ArrayBuffer[] =>
  'value' in said && 'bytes' in said.value ? [said.value.bytes.buffer] : [];
