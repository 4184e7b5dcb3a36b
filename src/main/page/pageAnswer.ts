import { randomBytes } from 'node:crypto';
import { pageFile } from './pageFiles.ts';

export interface PageAnswer {
  status: 200 | 404;
  headers: Record<string, string>;
  body: Buffer;
}

const NONCE = '__CSP_NONCE__';

/** What a shell answers for one path of the page. `socket`: where the page may open its socket, if anywhere. */
export function pageAnswer(folder: string, pathname: string, socket?: string): PageAnswer {
  const file = pageFile(folder, pathname);
  if (!file)
    return { status: 404, headers: { ...fixed, 'content-type': 'text/plain' }, body: Buffer.from('not found') };
  const cache = file.hashed ? 'public, max-age=31536000, immutable' : 'no-store';
  const headers = { ...fixed, 'content-type': file.type, 'cache-control': cache };
  if (!file.type.startsWith('text/html')) return { status: 200, headers, body: file.body };
  const nonce = randomBytes(16).toString('base64');
  return {
    status: 200,
    headers: { ...headers, 'content-security-policy': policy(nonce, socket) },
    body: Buffer.from(file.body.toString('utf8').replaceAll(NONCE, nonce)),
  };
}

const fixed = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** Nothing runs and nothing is reached but what this desk sent. */
const policy = (nonce: string, socket: string | undefined): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self'${socket ? ` ${socket}` : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
