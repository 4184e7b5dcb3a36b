import { z } from 'zod';
import type { SeenEndpoint } from './findPhones.ts';
import { seenAs } from './findPhones.ts';

const endpoint = z.object({
  technology: z.enum(['PJSIP', 'SIP', 'IAX2']),
  resource: z.string().min(1),
  state: z.string().optional(),
});

/** The phones and lines in an answer to `GET /endpoints`. ARI says neither whose they are nor what they dial in. */
export function findAriPhones(body: unknown): SeenEndpoint[] {
  return (z.array(z.unknown()).safeParse(body).data ?? []).flatMap((one) => {
    const { data } = endpoint.safeParse(one);
    if (!data) return [];
    const isKnown = data.state === 'online' || data.state === 'offline';
    return [seenAs(data.resource, isKnown ? data.state === 'online' : null)];
  });
}
