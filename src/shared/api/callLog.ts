import { z } from 'zod';
import type { ComplaintLine } from '../complaint/register.ts';
import type { CustomerSummary } from '../customer/customer.ts';
import type { CallStory, LoggedCall } from '../interaction/callStory.ts';
import type { Promised } from '../promise/promise.ts';

export const callLogCommands = {
  'callLog.list': {
    input: z.object({
      text: z.string().max(200).default(''),
      direction: z.enum(['inbound', 'outbound', 'internal', 'all']).default('all'),
      disposition: z.string().max(64).nullable().default(null),
      /** Only calls that began in [from, to), ms. */
      from: z.number().nullable().default(null),
      to: z.number().nullable().default(null),
      /** The place after which to go on: `next` of the page before. */
      after: z.string().max(128).nullable().default(null),
    }),
    output: z.custom<{ calls: LoggedCall[]; next: string | null }>(),
  },
  'callLog.story': { input: z.object({ id: z.string().max(128) }), output: z.custom<CallStory>() },
};

export const callLogEvents = {
  'call.logged': z.object({ id: z.string(), customerId: z.string().nullable() }),
};

export const homeCommands = {
  /** What waits when no call does. */
  'home.today': {
    input: z.object({}),
    output: z.custom<{
      promises: Promised[];
      /** Complaints of whoever works here whose plan is due. */
      plans: ComplaintLine[];
      lastCalls: LoggedCall[];
      lastCustomers: CustomerSummary[];
      today: { calls: number; answered: number; missed: number; talkMs: number };
    }>(),
  },
  'promise.keep': { input: z.object({ id: z.string().max(64), kept: z.boolean() }), output: z.object({}) },
};
