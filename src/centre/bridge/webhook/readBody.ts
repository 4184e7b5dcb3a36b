import type { IncomingMessage } from 'node:http';

const BODY_BYTES = 16_384;
const BODY_MS = 5_000;

/** The text of a request, or why it was not read to its end. Never rejects. */
export function readBody(request: IncomingMessage): Promise<{ text: string } | 'too-large' | 'too-slow' | 'gone'> {
  if (Number(request.headers['content-length']) > BODY_BYTES) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => resolve('too-slow'), BODY_MS);
    const end = (read: { text: string } | 'too-large' | 'gone') => {
      clearTimeout(timer);
      resolve(read);
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES) chunks.push(chunk);
      else end('too-large');
    });
    request.on('end', () => end({ text: Buffer.concat(chunks).toString('utf8') }));
    request.on('error', () => end('gone'));
    request.on('close', () => end('gone'));
  });
}
