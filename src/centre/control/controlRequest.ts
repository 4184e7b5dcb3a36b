import { z } from 'zod';
import { dialledFate, lineFault } from '../../shared/link/bridge/commands.ts';

const line = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\r\n]*$/);

/** What `npm run pbx` may ask of a running centre. */
export const controlRequest = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('list') }),
  z.strictObject({
    do: z.literal('ring'),
    from: line.nullable().default(null),
    to: line.nullable().default(null),
    withheld: z.boolean().default(false),
    name: z.string().max(128).nullable().default(null),
  }),
  z.strictObject({ do: z.literal('hangup'), call: z.string().min(1).max(128).nullable().default(null) }),
  z.strictObject({ do: z.literal('fault'), kind: lineFault }),
  z.strictObject({ do: z.literal('fate'), kind: dialledFate }),
  z.strictObject({
    do: z.literal('load'),
    perSecond: z.number().positive().max(500),
    forMs: z.number().int().min(1_000).max(3_600_000),
    answer: z.boolean().default(false),
  }),
]);
export type ControlRequest = z.infer<typeof controlRequest>;
