import { z } from 'zod';

export const callId = z.string().min(1).max(128);
const onCall = z.object({ callId });
const nothing = z.object({});
/** As typed: spaces, dots and brackets are welcome. */
const typedNumber = z.string().trim().min(1).max(64);

export const callCommands = {
  'call.answer': { input: onCall, output: nothing },
  'call.reject': { input: onCall, output: nothing },
  'call.hangUp': { input: onCall, output: nothing },
  'call.hold': { input: onCall, output: nothing },
  'call.retrieve': { input: onCall, output: nothing },
  'call.mute': { input: onCall, output: nothing },
  'call.unmute': { input: onCall, output: nothing },
  /** What is said from now on is in no recording, until it is resumed. */
  'call.pauseRecording': { input: onCall, output: nothing },
  'call.resumeRecording': { input: onCall, output: nothing },
  'call.dial': {
    input: z.object({ number: typedNumber, customerId: z.string().max(64).optional() }),
    output: z.object({ callId: callId.nullable() }),
  },
  'call.sendDigits': { input: z.object({ callId, digits: z.string().regex(/^[0-9*#]{1,32}$/) }), output: nothing },
  'call.transfer': { input: z.object({ callId, to: typedNumber }), output: nothing },
  'call.consult': { input: z.object({ callId, to: typedNumber }), output: nothing },
  'call.completeTransfer': { input: onCall, output: nothing },
  'call.cancelTransfer': { input: onCall, output: nothing },
  'call.swap': { input: onCall, output: nothing },
  'call.conference': { input: onCall, output: nothing },
  'call.focus': { input: onCall, output: nothing },
  /** Who it is: one of the matches, somebody found by search, or nobody (null). Teaches the next call. */
  'call.chooseCustomer': { input: z.object({ callId, customerId: z.string().max(64).nullable() }), output: nothing },
  /** The page says when the record was painted; `ms` since the ring reached the page, `at` on the clock of the machine it shares with its desk. */
  'call.popPainted': {
    input: z.object({ callId, ms: z.number().min(0).max(600_000), at: z.number().nonnegative().optional() }),
    output: nothing,
  },
};
