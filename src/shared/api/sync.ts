import { z } from 'zod';

const nothing = z.object({});
const mseq = z.number().int().positive();

export const syncCommands = {
  /** One click on one of two values; `not-found` where somebody has chosen already. */
  'sync.choose': {
    input: z.object({ id: z.string().min(1).max(160), choose: z.enum(['stands', 'lost']) }),
    output: nothing,
  },
  /** Tells the centre once more what it refused. */
  'sync.retryChange': { input: z.object({ mseq }), output: nothing },
  /** Who typed it has done what was to be done: the change is no longer shown. */
  'sync.dismissChange': { input: z.object({ mseq }), output: nothing },
  /** Does not wait for the next attempt to reach the centre. */
  'sync.retryNow': { input: z.object({}), output: nothing },
};
