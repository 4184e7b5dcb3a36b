import { z } from 'zod';
import type { Result } from '../../shared/lib/result.ts';
import { errorCode, failed } from '../../shared/lib/result.ts';
import type { controlRequest } from './controlRequest.ts';

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: errorCode, message: z.string() }),
]);

/** Asks a running centre on this machine; never throws. */
export async function askControl(
  centre: { url: string; token: string },
  request: z.input<typeof controlRequest>,
): Promise<Result<unknown>> {
  try {
    const response = await fetch(`${centre.url.replace(/^ws/, 'http')}/control`, {
      method: 'POST',
      headers: { authorization: `Bearer ${centre.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
    });
    return answer.parse(await response.json());
  } catch (error) {
    return failed('disconnected', error instanceof Error ? error.message : 'no answer');
  }
}
