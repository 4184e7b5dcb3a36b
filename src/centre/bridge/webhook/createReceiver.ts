import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/lib/clock.ts';
import { createTokenCheck } from '../../http/createTokenCheck.ts';
import { createAllowances } from './allowances.ts';
import type { Heard } from './createSwitchboard.ts';
import type { Push } from './push.ts';
import { readBody } from './readBody.ts';
import { readPush } from './readPush.ts';
import type { Reply } from './replyFor.ts';
import { replyFor } from './replyFor.ts';
import type { WebhookConfig } from './webhookConfig.ts';

/** Where pushes come in: `/webhook/` and the secret. */
export const WEBHOOK_PATH = '/webhook/';

/** Since the start; nothing of what was pushed. */
export interface WebhookFigures {
  pushes: number;
  /** Late, repeated, or events that mean nothing here. */
  ignored: number;
  wrongSecret: number;
  malformed: number;
  flooding: number;
}

export interface ReceiverNeeds {
  clock: Clock;
  config: Pick<WebhookConfig, 'secret' | 'publicUrl' | 'reply'>;
  hear(push: Push): Heard;
}

/** The HTTP side. Never rejects, and never says more than a status to whoever does not know the secret. */
export interface Receiver {
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  figures(): WebhookFigures;
}

const kinds: Record<string, 'form' | 'json'> = {
  'application/x-www-form-urlencoded': 'form',
  'application/json': 'json',
};

export function createReceiver({ clock, config, hear }: ReceiverNeeds): Receiver {
  const figures: WebhookFigures = { pushes: 0, ignored: 0, wrongSecret: 0, malformed: 0, flooding: 0 };
  // Strangers draw on an allowance of their own: they cannot use up the PBX's, even behind the same proxy.
  const pushers = createAllowances(clock, 400, 100);
  const strangers = createAllowances(clock, 20, 1);
  const isSecret = createTokenCheck(config.secret);
  const address = config.publicUrl ? new URL(WEBHOOK_PATH + config.secret, config.publicUrl).href : null;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isPusher = isSecret(secretIn(request.url));
    if (!isPusher) figures.wrongSecret += 1;
    if (!(isPusher ? pushers : strangers).takes(request.socket.remoteAddress ?? '')) {
      figures.flooding += 1;
      return refuse(request, response, 429, { 'retry-after': '1' });
    }
    if (!isPusher) return refuse(request, response, 403);
    if (request.method !== 'POST') return refuse(request, response, 405, { allow: 'POST' });
    const kind = kindOf(request);
    if (!kind) return refuse(request, response, 415);
    const read = await readBody(request);
    if (typeof read === 'string') return refuse(request, response, read === 'too-large' ? 413 : 408);
    return take(read.text, kind, request, response);
  }

  function take(text: string, kind: 'form' | 'json', request: IncomingMessage, response: ServerResponse): void {
    const read = readPush(text, kind);
    if (!read.ok) {
      figures.malformed += 1;
      return send(response, 400, { type: 'text/plain; charset=utf-8', body: read.message });
    }
    figures.pushes += 1;
    const heard = read.value ? hear(read.value) : 'ignored';
    if (heard === 'full') return send(response, 503, { type: null, body: '' });
    if (heard === 'ignored') figures.ignored += 1;
    const accept = String(request.headers.accept ?? '');
    const isNewCall = read.value?.event === 'newCall';
    return send(response, 200, replyFor({ style: config.reply, isNewCall, address, accept, kind }));
  }

  return { serve, figures: () => ({ ...figures }) };
}

/** What stands after the path, before any query. */
function secretIn(url = ''): string {
  const path = url.split('?')[0] ?? '';
  return path.startsWith(WEBHOOK_PATH) ? path.slice(WEBHOOK_PATH.length) : '';
}

function kindOf({ headers }: IncomingMessage): 'form' | 'json' | undefined {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return undefined;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

/** The answer follows the body, as far as bodies are read: closed over unread bytes, a connection is reset, and the answer may be lost with it. */
async function refuse(request: IncomingMessage, response: ServerResponse, status: number, headers = {}): Promise<void> {
  if (!request.readableDidRead) await readBody(request);
  response.writeHead(status, { 'content-length': 0, connection: 'close', ...headers }).end();
  request.resume();
}

function send(response: ServerResponse, status: number, { type, body }: Reply): void {
  const headers = { 'content-length': Buffer.byteLength(body), 'cache-control': 'no-store' };
  response.writeHead(status, { ...headers, ...(type && { 'content-type': type }) }).end(body);
}
