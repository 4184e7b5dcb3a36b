import { z } from 'zod';
import type { CustomerRecord, CustomerSummary } from '../customer/customer.ts';
import { customerFields, customerId, customerPatch } from '../customer/customer.ts';

export const customerCommands = {
  /** As typed: a name, a company, a reference, part of a number. At most 20 lines. */
  'customer.search': {
    input: z.object({ text: z.string().max(200) }),
    output: z.custom<{ matches: CustomerSummary[]; more: boolean }>(),
  },
  'customer.open': { input: z.object({ id: customerId }), output: z.custom<CustomerRecord>() },
  'customer.create': { input: z.object({ fields: customerFields }), output: z.object({ id: z.string() }) },
  /** `conflict` when the row has moved on since `rev`; nothing is changed then. */
  'customer.edit': {
    input: z.object({ id: customerId, rev: z.number().int(), patch: customerPatch }),
    output: z.object({ rev: z.number() }),
  },
};

export const customerEvents = {
  'customer.changed': z.object({ id: z.string() }),
};
