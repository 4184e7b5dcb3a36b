import type { AriServer } from '../../asteriskAri/ariServer.ts';
import { ariUrl, authorization } from '../../asteriskAri/ariServer.ts';
import { ProbeFailure } from './probeFailure.ts';
import { STEP_MS } from './runProbe.ts';

/** One question over HTTP: the status, and the body where it is JSON. No answer at all ends the test. */
export async function askAri(
  server: AriServer,
  method: 'GET' | 'DELETE',
  path: readonly string[],
  signal: AbortSignal,
): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: authorization(server), connection: 'close' };
  const until = AbortSignal.any([signal, AbortSignal.timeout(STEP_MS)]);
  const answer = await fetch(ariUrl(server, path), { method, headers, signal: until, redirect: 'manual' }).catch(() => {
    throw new ProbeFailure('not-asterisk');
  });
  const body: unknown = await answer.json().catch(() => undefined);
  return { status: answer.status, body };
}
