import { z } from 'zod';
import { errorCode } from '../../lib/result.ts';
import { probeReport } from './probe.ts';
import { telephony, telephonyKind } from './telephony.ts';

const id = z.string().min(1).max(64);

/** What the centre keeps; its secret is never told again. */
export const keptTelephony = z.object({ telephony, hasSecret: z.boolean() });
export type KeptTelephony = z.infer<typeof keptTelephony>;

export const setupView = z.object({
  /** What works now; `recording` and others that nobody chooses on a screen may stand here too. */
  running: z.string().max(32),
  offers: z.array(telephonyKind),
  used: keptTelephony.nullable(),
  /** Saved for later, not used yet. */
  prepared: keptTelephony.nullable(),
  /** Calls that run now, at all agents. */
  calls: z.number().int(),
  /** Who started the centre named another telephony; at its next start that one is used again. */
  isPinned: z.boolean(),
  /** False: the centre has no folder, and forgets at its end. */
  isKept: z.boolean(),
  /** Where a PBX pushes to, without the secret at its end. */
  pushAddress: z.string().max(512),
});
export type SetupView = z.infer<typeof setupView>;

/** What an administrator's desk asks about the telephony. */
export const setupFromDesk = [
  z.object({ type: z.literal('setup-get'), id }),
  /** Answered at once; how it goes is told by `setup-progress`. A desk has one test at a time. */
  z.object({ type: z.literal('setup-test'), id, telephony }),
  z.object({ type: z.literal('setup-cancel'), id, test: id }),
  z.object({
    type: z.literal('setup-save'),
    id,
    telephony,
    /** False: kept for later. */
    use: z.boolean(),
    /** Without it, nothing is switched while calls run: `not-now`. */
    endCalls: z.boolean(),
  }),
] as const;
const setupAsked = z.discriminatedUnion('type', setupFromDesk);
export type SetupAsked = z.infer<typeof setupAsked>;

export const setupFromBridge = [
  z.object({
    type: z.literal('setup-answer'),
    id,
    ok: z.boolean(),
    code: errorCode.optional(),
    message: z.string().optional(),
    setup: setupView.optional(),
  }),
  z.object({ type: z.literal('setup-progress'), test: id, report: probeReport }),
] as const;
const setupTold = z.discriminatedUnion('type', setupFromBridge);
export type SetupTold = z.infer<typeof setupTold>;
