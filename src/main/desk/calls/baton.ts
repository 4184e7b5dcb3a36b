import { z } from 'zod';
import { scriptRun } from '../../../shared/script/scriptRun.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';

/** What travels with a transferred call, from desk to desk. */
const baton = z.object({
  v: z.literal(1),
  from: z.string().max(80),
  customerId: z.string().max(64).nullable(),
  notes: z.string().max(100_000),
  runs: z.array(scriptRun).max(8),
});
export type Baton = z.infer<typeof baton>;

export const batonOf = (w: Workplace, { shown, runs }: OpenCall): string =>
  JSON.stringify({
    v: 1,
    from: w.cell.get().profile?.agentName ?? '',
    customerId: shown.customerId,
    notes: shown.notes.text,
    runs: [...runs],
  } satisfies Baton);

/** Another desk wrote it: anything else than a baton is undefined. */
export function readBaton(text: string): Baton | undefined {
  try {
    return baton.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
