import type { IncomingMessage } from 'node:http';

const BODY_MS = 5_000;

/** The JSON of a small request; undefined where it is none, too large or too slow. Never rejects. */
export function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => resolve(undefined), BODY_MS);
    const end = (value: unknown) => {
      clearTimeout(timer);
      resolve(value);
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else end(undefined);
    });
    request.on('end', () => end(parsed(Buffer.concat(chunks).toString('utf8'))));
    request.on('close', () => end(undefined));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
