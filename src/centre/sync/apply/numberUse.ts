import type { z } from 'zod';
import type { numberUseBody } from '../../../shared/link/sync/rows.ts';
import { isOrphan } from './orphan.ts';
import type { Put, View } from './view.ts';

type NumberUse = z.infer<typeof numberUseBody>;

/** How a number was used for a customer, one step on. */
export function numberUsePut(
  view: View,
  { e164, customerId }: Pick<NumberUse, 'e164' | 'customerId'>,
  next: (use: NumberUse) => NumberUse,
): Put {
  const id = `${e164} ${customerId}`;
  const kept = view.row('number-use', id)?.body as NumberUse | null | undefined;
  const use = kept ?? { customerId, e164, calls: 0, lastCallAt: null, chosen: 0, chosenAt: null };
  const orphan = isOrphan(view, customerId) && { orphan: true };
  return { kind: 'number-use', id, customerId, body: { ...next(use), ...orphan } };
}
