import type { ClientRequest, IncomingMessage } from 'node:http';
import { Agent, request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import type { ErrorCode, Failure, Result } from '../../shared/lib/result.ts';
import { DeskError, done, failed } from '../../shared/lib/result.ts';
import { refusedHttp } from '../../shared/link/people/signIn.ts';
import { http } from '../nodeHttp.ts';
import type { Trust } from './trust.ts';

const ANSWER_MS = 20_000;

export interface CentreQuestion {
  /** `wss://host:port` */
  url: string;
  path: string;
  /** None: asks with GET. */
  body?: unknown;
  token?: string;
  device?: string;
}

const answered = z.union([z.object({ ok: z.literal(true), value: z.unknown() }), refusedHttp]);

/** One question over HTTP. Never rejects: what is wrong with the line or the certificate is an answer too. */
export async function askCentre(trust: Trust, question: CentreQuestion): Promise<Result<unknown>> {
  try {
    const response = await send(trust, question);
    const said = await text(response);
    if (response.statusCode === 403 && said === '') return failed('centre-other-name');
    const read = answered.safeParse(JSON.parse(said));
    if (!read.success) return failed('not-a-centre');
    if (read.data.ok) return done(read.data.value);
    const { code, retryAfterS } = read.data;
    return failed(code, retryAfterS === undefined ? code : String(retryAfterS));
  } catch (error) {
    return failureOf(error);
  }
}

/** The answer, parsed; a refusal is thrown. */
export async function needed<T>(asked: Promise<Result<unknown>>, parse: (value: unknown) => T): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new DeskError(answer.code, answer.message);
  try {
    return parse(answer.value);
  } catch {
    throw new DeskError('not-a-centre');
  }
}

function send(trust: Trust, { url, path, body, token, device }: CentreQuestion): Promise<IncomingMessage> {
  const { protocol, hostname, port } = new URL(url);
  const isSecure = protocol === 'wss:';
  const text = body === undefined ? '' : JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(device !== undefined && { 'x-crocdesk-device': device }),
  };
  const host = hostname.replace(/^\[|\]$/g, '');
  const options = { host, port, path, method: body === undefined ? 'GET' : 'POST', headers, agent: false as const };
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = isSecure
      ? secureRequest({ ...options, agent: new Agent({ secureContext: trust.context() }) })
      : http.request(options);
    asked.setTimeout(ANSWER_MS, () => asked.destroy(new Error('no answer in time')));
    asked.on('response', resolve).on('error', reject).end(text);
  });
}

const certificateProblems: Record<string, ErrorCode> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-unknown',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-unknown',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-unknown',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-unknown',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
};

function failureOf(error: unknown): Failure {
  if (error instanceof SyntaxError) return failed('not-a-centre');
  const { code = '' } = error as NodeJS.ErrnoException;
  // Something answers, but not in TLS, or not in HTTP.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL') || code.startsWith('HPE_')) return failed('not-a-centre');
  return failed(certificateProblems[code] ?? 'centre-unreachable');
}
