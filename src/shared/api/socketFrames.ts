import { z } from 'zod';
import type { Result } from '../lib/result.ts';

/** Where the page finds its desk, on the origin that served it. */
export const deskSocketPath = '/desk';

/** Up, from the page: one command. `id` is the page's own count and comes back with the result. */
export const askFrame = z.object({
  id: z.number().int().nonnegative(),
  name: z.string().max(64),
  input: z.unknown(),
});
export type AskFrame = z.infer<typeof askFrame>;

/** Down, to the page. Both ends ship together and this is the hot path: the page does not parse payloads. */
export type ResultFrame = { id: number; result: Result<unknown> };
export type EventFrame = { event: string; payload: unknown };
export type DownFrame = ResultFrame | EventFrame;
