import { z } from 'zod';
import { promiseFields } from '../promise/promise.ts';
import { callId } from './calls.ts';

const nothing = z.object({});

export const wrapUpCommands = {
  /** The whole text, each time; `rev` grows with every keystroke so that an older text never wins. */
  'notes.keep': {
    input: z.object({ callId, text: z.string().max(100_000), rev: z.number().int().nonnegative() }),
    output: z.object({ savedAt: z.number() }),
  },
  'promise.add': { input: z.object({ callId, promise: promiseFields }), output: z.object({ id: z.string() }) },
  'promise.remove': { input: z.object({ callId, id: z.string().max(64) }), output: nothing },
  /** While talking it codes ahead; in wrap-up it closes the call after the short undo. */
  'wrapUp.choose': { input: z.object({ callId, disposition: z.string().min(1).max(64) }), output: nothing },
  'wrapUp.undo': { input: z.object({ callId }), output: nothing },
  'wrapUp.moreTime': { input: z.object({ callId }), output: nothing },
  /** Closes at once; refused with `disposition-required` while nothing is chosen. */
  'wrapUp.close': { input: z.object({ callId }), output: nothing },
};
