import { z } from 'zod';

const count = z.number().int().nonnegative();

/** A queue as one agent stands to it. */
export const queueView = z.object({
  /** As named in calls. */
  queue: z.string().min(1).max(128),
  /** Its calls may ring at this agent. */
  isIn: z.boolean(),
  /** The telephony itself puts the agent in: they cannot leave. */
  isFixed: z.boolean(),
  /** Callers who wait and ring nowhere. */
  waiting: count,
  /** When the one who waits longest came. */
  waitingSince: count.nullable(),
  /** Agents who could take its next call now. */
  free: count,
});
export type QueueView = z.infer<typeof queueView>;
