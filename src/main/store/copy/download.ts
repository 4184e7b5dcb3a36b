import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import { copyManifest } from '../../../shared/link/sync/frames.ts';
import { http } from '../../nodeHttp.ts';
import type { CopySource } from '../../sync/copies.ts';

/** Nothing was heard for so long. */
const SILENCE_MS = 20_000;
/** A segment is some megabytes; more is no segment. */
const LARGEST = 64 * 1024 * 1024;

const inflate = promisify(gunzip);

/** What a centre answered instead. */
export class CopyRefused extends Error {
  readonly status: number;
  readonly retryAfterMs: number | null;
  constructor(status: number, retryAfterMs: number | null) {
    super(`the centre answered ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

export interface Download {
  manifest(scope: string): Promise<CopyManifest>;
  /** Lines of JSON. */
  segment(of: Pick<CopyManifest, 'id' | 'scope'>, n: number): Promise<Uint8Array>;
  end(): void;
}

export function createDownload(source: CopySource): Download {
  const base = new URL(source.url);
  const isTls = base.protocol === 'wss:' || base.protocol === 'https:';
  base.protocol = isTls ? 'https:' : 'http:';
  const agent = isTls
    ? new https.Agent({ keepAlive: true, ...(source.ca && { ca: [...source.ca] }) })
    : new http.Agent({ keepAlive: true });
  const headers = { authorization: `Bearer ${source.token}`, 'x-crocdesk-device': source.device };

  const get = (path: string): Promise<{ body: Buffer; isPressed: boolean }> =>
    new Promise((resolve, reject) => {
      const asked = (isTls ? https : http).get(
        new URL(path, base),
        { agent, headers, timeout: SILENCE_MS },
        (answer) => {
          whole(answer).then((body) => {
            if (answer.statusCode !== 200) reject(new CopyRefused(answer.statusCode ?? 0, retryAfterOf(answer)));
            else resolve({ body, isPressed: answer.headers['content-encoding'] === 'gzip' });
          }, reject);
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('silent for too long')));
      asked.on('error', reject);
    });

  return {
    async manifest(scope) {
      const { body, isPressed } = await get(`/sync/copy?scope=${encodeURIComponent(scope)}`);
      const text = isPressed ? await inflate(body, { maxOutputLength: LARGEST }) : body;
      return copyManifest.parse(JSON.parse(text.toString()));
    },
    async segment({ id }, n) {
      const { body } = await get(`/sync/copy/${encodeURIComponent(id)}/${n}`);
      return inflate(body, { maxOutputLength: LARGEST });
    },
    end: () => agent.destroy(),
  };
}

async function whole(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    bytes += (part as Buffer).length;
    if (bytes > LARGEST) throw new Error('more than a segment holds');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

function retryAfterOf({ headers }: IncomingMessage): number | null {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds >= 0 && headers['retry-after'] !== undefined ? seconds * 1000 : null;
}
