import { z } from 'zod';

const of = z.string().min(1).max(120);

/** What is being typed somewhere and not saved yet, so that neither a reload nor a power cut loses it. It stays on this desk. */
export const typedCommands = {
  'typed.read': {
    input: z.object({ of }),
    output: z.object({ text: z.string(), rev: z.number(), savedAt: z.number().nullable() }),
  },
  /** Answered when it is on the disk. An older text never wins. */
  'typed.keep': {
    input: z.object({ of, text: z.string().max(60_000), rev: z.number().int().nonnegative() }),
    output: z.object({ savedAt: z.number() }),
  },
};
