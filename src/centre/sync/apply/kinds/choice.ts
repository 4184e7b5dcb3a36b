import { numberUsePut } from '../numberUse.ts';
import type { Apply } from '../said.ts';
import { noEffects } from '../view.ts';

export const applyChoice: Apply<'choice'> = (view, { body: { e164, customerId, at } }) => ({
  ...noEffects,
  puts: [numberUsePut(view, { e164, customerId }, (use) => ({ ...use, chosen: use.chosen + 1, chosenAt: at }))],
});
