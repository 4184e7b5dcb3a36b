import { z } from 'zod';
import type { DeskChange, DeskState } from '../desk/deskState.ts';
import { language } from '../lib/text.ts';
import { dialledFate, lineFault } from '../link/bridge/commands.ts';

const nothing = z.object({});

export const deskCommands = {
  'desk.state': { input: z.object({}), output: z.custom<DeskState>() },
  'desk.setUp': {
    input: z.object({
      agentName: z.string().trim().min(1).max(80),
      extension: z
        .string()
        .trim()
        .regex(/^[0-9]{1,12}$/),
      language,
    }),
    output: nothing,
  },
  'desk.speak': { input: z.object({ language }), output: nothing },
  'desk.setTheme': { input: z.object({ theme: z.enum(['light', 'dark', 'auto']) }), output: nothing },
  'desk.setPresence': {
    input: z.object({ status: z.enum(['ready', 'paused']), reason: z.string().max(64).nullable() }),
    output: nothing,
  },
  /** For after the call in hand; null takes it back. Without a call it begins at once. */
  'desk.setNextPresence': {
    input: z.object({
      next: z.object({ status: z.enum(['ready', 'paused']), reason: z.string().max(64).nullable() }).nullable(),
    }),
    output: nothing,
  },
  /** Logs in to a queue, or out of it. */
  'desk.setQueue': { input: z.object({ queue: z.string().min(1).max(128), isIn: z.boolean() }), output: nothing },
  'desk.dismissNotice': { input: z.object({ id: z.string().max(64) }), output: nothing },
  'desk.retrySave': { input: z.object({}), output: nothing },
  /** Only where the telephony is simulated. */
  'simulator.ring': {
    input: z.object({ from: z.string().trim().max(64).nullable(), withheld: z.boolean().default(false) }),
    output: nothing,
  },
  'simulator.fault': { input: z.object({ fault: lineFault }), output: nothing },
  'simulator.fate': { input: z.object({ fate: dialledFate }), output: nothing },
  'simulator.pace': { input: z.object({ perHour: z.number().min(0).max(3600) }), output: nothing },
};

export const deskEvents = {
  /** A call is about to be told. Means nothing by itself: whatever carries and draws it wakes while the store looks up who it is. */
  'desk.wake': nothing,
  /** `version` follows the one before by one; after a gap the page asks for `desk.state`. */
  'desk.changed': z.custom<{ version: number; changes: DeskChange[] }>(),
};
