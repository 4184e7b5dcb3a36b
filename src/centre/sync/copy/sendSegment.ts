import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { byteRange } from './byteRange.ts';

/** A desk that takes nothing for so long has gone. */
const STALLED_MS = 20_000;

/** A file as it is, or the part that is asked for. Resolves true when its last byte was sent. */
export async function sendSegment(
  { headers, method }: IncomingMessage,
  response: ServerResponse,
  { path, bytes, tag }: { path: string; bytes: number; tag: string },
): Promise<boolean> {
  const range = byteRange(headers.range, bytes);
  const about = {
    'content-type': 'application/gzip',
    'accept-ranges': 'bytes',
    etag: `"${tag}"`,
    'cache-control': 'no-store',
  };
  if (range === 'none') {
    response.writeHead(416, { ...about, 'content-range': `bytes */${bytes}` }).end();
    return false;
  }
  const { from, to } = range === 'whole' ? { from: 0, to: bytes - 1 } : range;
  const partial = range === 'whole' ? {} : { 'content-range': `bytes ${from}-${to}/${bytes}` };
  response.writeHead(range === 'whole' ? 200 : 206, { ...about, ...partial, 'content-length': to - from + 1 });
  if (method === 'HEAD') {
    response.end();
    return false;
  }
  response.setTimeout(STALLED_MS, () => response.destroy());
  await pipeline(createReadStream(path, { start: from, end: to }), response);
  return to === bytes - 1;
}
