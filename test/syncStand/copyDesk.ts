import { gunzipSync } from 'node:zlib';
import type { CopyManifest } from '../../src/shared/link/sync/frames.ts';
import { copyManifest } from '../../src/shared/link/sync/frames.ts';

/** A desk that makes its first copy over HTTP, as patiently as it is asked to. */
export interface CopyDesk {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Asks until it is its turn. */
  patiently(path: string): Promise<Response>;
  manifest(scope?: string): Promise<CopyManifest>;
  /** The rows of a segment as they travel, a line each. */
  lines(manifest: CopyManifest, n: number): Promise<string[]>;
  /** The rows of a segment: kind, id, seq, customer and body. */
  rows(manifest: CopyManifest, n: number): Promise<unknown[][]>;
  /** How often it was asked to come back. */
  readonly sentAway: number;
}

export function createCopyDesk(url: string, device = 'desk-1', token = 'amina'): CopyDesk {
  let sentAway = 0;
  const base = url.replace('ws', 'http');
  const get = (path: string, headers = {}) =>
    fetch(`${base}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'x-crocdesk-device': device, ...headers },
    });
  const patiently = async (path: string): Promise<Response> => {
    const response = await get(path);
    if (response.status !== 503) return response;
    sentAway += 1;
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after')) * 1_000));
    return patiently(path);
  };
  const lines: CopyDesk['lines'] = async ({ id }, n) => {
    const response = await patiently(`/sync/copy/${id}/${n}`);
    return gunzipSync(Buffer.from(await response.arrayBuffer()))
      .toString()
      .trimEnd()
      .split('\n');
  };
  return {
    get,
    patiently,
    lines,
    get sentAway() {
      return sentAway;
    },
    manifest: async (scope = 'all') =>
      copyManifest.parse(await (await patiently(`/sync/copy?scope=${encodeURIComponent(scope)}`)).json()),
    rows: async (manifest, n) => (await lines(manifest, n)).map((line) => JSON.parse(line)),
  };
}
