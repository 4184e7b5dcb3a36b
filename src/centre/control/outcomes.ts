import { z } from 'zod';
import { call } from '../../shared/call/call.ts';
import { directoryEntry } from '../../shared/link/bridge/agents.ts';
import { pbxHealth } from '../../shared/link/bridge/messages.ts';

/** What `npm run pbx -- list` shows of a running centre. */
export const overview = z.object({
  pbx: z.string(),
  health: pbxHealth,
  figures: z.object({ desks: z.number(), calls: z.number(), refusedFrames: z.number() }),
  calls: z.array(call),
  agents: z.array(directoryEntry),
});
export type Overview = z.infer<typeof overview>;

export const rung = z.object({ call: z.string(), to: z.string(), state: z.enum(['rings', 'waits']) });
export const hungUp = z.object({ call: z.string() });
export const loaded = z.object({ calls: z.number() });
