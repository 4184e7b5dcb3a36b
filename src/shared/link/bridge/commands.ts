import { z } from 'zod';

/** What a bridge may be able to do. What is absent from a bridge's welcome is not on the screen. */
export const capability = z.enum([
  'answer',
  'reject',
  'hangup',
  'hold',
  'mute',
  'dial',
  'transfer-blind',
  'transfer-consult',
  'conference',
  'dtmf',
  'record-pause',
  'presence',
  'queues',
  'simulate',
]);
export type Capability = z.infer<typeof capability>;

const callId = z.string().min(1).max(128);
/** A number as a person or a record gives it; CR and LF never pass. */
const number = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[^\r\n]*$/);

const onCall = <const D extends string>(word: D) => z.object({ do: z.literal(word), call: callId });

/** Only where the telephony is simulated: what goes wrong between PBX and centre. */
export const lineFault = z.enum(['restart', 'lost-events', 'late-events', 'recorder', 'none']);
export type LineFault = z.infer<typeof lineFault>;
/** Only where the telephony is simulated: what becomes of whoever is dialled outside, until another is chosen. */
export const dialledFate = z.enum(['as-usual', 'busy', 'no-answer', 'rejected', 'congestion', 'unallocated']);
export type DialledFate = z.infer<typeof dialledFate>;

export const bridgeCommand = z.discriminatedUnion('do', [
  onCall('answer'),
  onCall('reject'),
  onCall('hangup'),
  onCall('hold'),
  onCall('retrieve'),
  onCall('mute'),
  onCall('unmute'),
  onCall('transfer-complete'),
  onCall('transfer-cancel'),
  onCall('transfer-swap'),
  onCall('conference'),
  onCall('record-pause'),
  onCall('record-resume'),
  z.object({ do: z.literal('dial'), number }),
  /** From now on calls of this queue may ring here, or no longer. */
  z.object({ do: z.literal('queue-join'), queue: z.string().min(1).max(128) }),
  z.object({ do: z.literal('queue-leave'), queue: z.string().min(1).max(128) }),
  z.object({ do: z.literal('transfer-blind'), call: callId, to: number }),
  z.object({ do: z.literal('transfer-consult'), call: callId, to: number }),
  z.object({ do: z.literal('dtmf'), call: callId, digits: z.string().regex(/^[0-9A-D*#]{1,32}$/) }),
  /** Only where the telephony is simulated: a call comes in. No number: a customer of the demonstration is chosen. */
  z.object({
    do: z.literal('simulate-ring'),
    from: number.nullable(),
    withheld: z.boolean().optional(),
    name: z.string().max(128).optional(),
  }),
  /** Only where the telephony is simulated: calls for this desk per hour by themselves; 0 is silence. */
  z.object({ do: z.literal('simulate-fault'), fault: lineFault }),
  z.object({ do: z.literal('simulate-fate'), fate: dialledFate }),
  z.object({ do: z.literal('simulate-pace'), perHour: z.number().min(0).max(3600) }),
]);
export type BridgeCommand = z.infer<typeof bridgeCommand>;
