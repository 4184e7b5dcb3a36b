import { z } from 'zod';

const of = z.string().min(1).max(120);

const person = z.string().max(160);

/** What somebody is typing somewhere and has not saved yet, so that neither a reload nor a power cut loses it. It stays on this desk. */
export const typedCommands = {
  'typed.read': {
    input: z.object({ of }),
    /** Of whoever works here now. */
    output: z.object({ person, text: z.string(), rev: z.number(), savedAt: z.number().nullable() }),
  },
  /** Answered when it is on the disk. An older text never wins. It is theirs who typed it, whoever works here by now. */
  'typed.keep': {
    input: z.object({ of, person, text: z.string().max(60_000), rev: z.number().int().nonnegative() }),
    output: z.object({ savedAt: z.number() }),
  },
};
