import { z } from 'zod';
import type { ProbeReport } from '../link/bridge/probe.ts';
import type { SetupView } from '../link/bridge/setup.ts';
import { telephony } from '../link/bridge/telephony.ts';

const test = z.string().min(1).max(64);

/** The telephony of the centre, for its administrator; anybody else is answered `not-allowed`. */
export const setupCommands = {
  'setup.get': { input: z.object({}), output: z.custom<SetupView>() },
  /** Begins a test; how it goes is told by `setup.tested`. Ends the test before. */
  'setup.test': { input: z.object({ telephony }), output: z.object({ test }) },
  'setup.cancelTest': { input: z.object({ test }), output: z.object({}) },
  /** `use: false` keeps it for later. `not-now` while calls run, unless `endCalls` says that they may be lost from sight. */
  'setup.save': {
    input: z.object({ telephony, use: z.boolean(), endCalls: z.boolean() }),
    output: z.custom<SetupView>(),
  },
};

export const setupEvents = {
  'setup.tested': z.custom<{ test: string; report: ProbeReport }>(),
};
