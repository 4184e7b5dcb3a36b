import { z } from 'zod';

/** What an agent chose, or works at; what the telephony sees (ringing, on a call) is told apart in `phone`. */
export const agentStatus = z.enum(['ready', 'paused', 'wrap-up', 'signed-out']);
export type AgentStatus = z.infer<typeof agentStatus>;

export const directoryEntry = z.object({
  /** As named in calls. */
  agent: z.string().min(1).max(128),
  name: z.string().max(128),
  extension: z.string().max(32),
  status: agentStatus,
  reason: z.string().max(64).nullable(),
  phone: z.enum(['idle', 'ringing', 'talking', 'unreachable']),
  since: z.number().int(),
});
export type DirectoryEntry = z.infer<typeof directoryEntry>;
