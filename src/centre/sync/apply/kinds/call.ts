import { z } from 'zod';
import type { HistoricCall } from '../../../../shared/interaction/interactionOf.ts';
import { interactionOf, numberUsedBy } from '../../../../shared/interaction/interactionOf.ts';
import { numberUsePut } from '../numberUse.ts';
import { isOrphan } from '../orphan.ts';
import type { Apply } from '../said.ts';
import { ownScopes } from '../said.ts';
import type { Body, KeptRow, Put, View } from '../view.ts';
import { noEffects } from '../view.ts';

/** A call is never refused for what is in it: what is not understood is kept, only nothing is derived from it. */
export const applyCall: Apply<'call'> = (view, { body: said, mutation: { rowId: id }, author }) => {
  const kept = view.row('call', id);
  const { customerId } = said;
  const lines = kept?.body?.lines ?? [];
  const body = { ...said, lines, ...(isOrphan(view, customerId) && { orphan: true }) };
  const put: Put = { kind: 'call', id, customerId, body, scopes: customerId === null ? ownScopes(author) : [] };
  return { ...noEffects, puts: [put, ...interactionPuts(view, id, body), ...usePuts(view, kept, body)] };
};

function interactionPuts(view: View, id: string, body: Body): Put[] {
  const kept = view.row('interaction', id);
  const historic = historicCall(body);
  const made = historic ? interactionOf(historic) : null;
  if (made) {
    const orphan = isOrphan(view, made.customerId) && { orphan: true };
    return [{ kind: 'interaction', id, customerId: made.customerId, body: { ...made, ...orphan } }];
  }
  return kept?.body ? [{ kind: 'interaction', id, customerId: kept.customerId, body: null }] : [];
}

/** A closed call counts once for its number and customer, and no more for those it was counted for before. */
function usePuts(view: View, kept: KeptRow | null, body: Body): Put[] {
  const was = used(kept?.body ?? null);
  const now = used(body);
  if (was?.customerId === now?.customerId && was?.e164 === now?.e164) return [];
  return [
    ...(was ? [numberUsePut(view, was, (use) => ({ ...use, calls: Math.max(0, use.calls - 1) }))] : []),
    ...(now ? [numberUsePut(view, now, (use) => ({ ...use, ...counted(use, now.at) }))] : []),
  ];
}

const counted = (use: { calls: number; lastCallAt: number | null }, at: number) => ({
  calls: use.calls + 1,
  lastCallAt: Math.max(use.lastCallAt ?? 0, at),
});

function used(body: Body | null) {
  const historic = body && historicCall(body);
  return historic ? numberUsedBy(historic) : null;
}

const at = z.number().int();
const historic = z.looseObject({
  queueLabel: z.string().nullable().default(null),
  disposition: z.looseObject({ key: z.string(), label: z.string() }).nullable().default(null),
  call: z.looseObject({
    direction: z.enum(['inbound', 'outbound', 'internal']),
    remote: z.looseObject({ number: z.string().max(32).nullable() }),
    startedAt: at,
    answeredAt: at.optional(),
    endedAt: at.optional(),
  }),
});

const historicCall = (body: Body): HistoricCall | null => {
  const read = historic.safeParse(body);
  return read.success ? (read.data as unknown as HistoricCall) : null;
};
