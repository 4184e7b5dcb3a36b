import type { customerCommands } from '../../shared/api/customers.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { DeskError } from '../../shared/lib/result.ts';
import { createCustomer, editCustomer } from '../desk/customers/customers.ts';
import type { Workplace } from '../desk/workplace.ts';

const LINES = 20;

export const customerHandlers = (w: Workplace): Pick<Handlers, keyof typeof customerCommands> => ({
  'customer.search': ({ text }) => w.reads.search(text, LINES),
  'customer.open': ({ id }) => {
    const record = w.reads.record(id, w.clock.now());
    if (!record) throw new DeskError('not-found');
    return record;
  },
  'customer.create': async ({ fields }) => ({ id: await createCustomer(w, fields) }),
  'customer.edit': async ({ id, rev, patch }) => ({ rev: await editCustomer(w, id, rev, patch) }),
});
