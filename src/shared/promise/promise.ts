import { z } from 'zod';

/** Something an agent promised a customer, with a date and an owner. A callback is a promise to telephone. */
export const promiseFields = z.object({
  kind: z.enum(['callback', 'keep-informed', 'send', 'refund', 'other']),
  text: z.string().trim().max(500),
  dueAt: z.number().int().positive(),
  owner: z.string().trim().min(1).max(128),
  /** The complaint it keeps its customer informed of. */
  complaintId: z.string().max(64).nullish(),
});
export type PromiseFields = z.infer<typeof promiseFields>;

export interface Promised extends PromiseFields {
  id: string;
  customerId: string | null;
  /** As shown; null when nobody was identified. */
  customerName: string | null;
  number: string | null;
  callId: string | null;
  madeAt: number;
  keptAt: number | null;
}
