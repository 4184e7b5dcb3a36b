import { z } from 'zod';
import type { Output, Parsed } from '../../../shared/api/deskApi.ts';
import { personOf } from '../../../shared/desk/personOf.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { Workplace } from '../workplace.ts';

type Kept = Omit<Output<'typed.read'>, 'person'>;

const kept = z.object({ text: z.string(), rev: z.number(), savedAt: z.number() });
const settingOf = (person: string, of: string) => `typed.${person}.${of}`;

/** What is half typed so ends with its call. */
const OF_CALL = 'promise';

/** The call is off the desk: what was half promised in it is shown nowhere any more, and is not kept. The page hears of the end first. */
export function forgetTyped({ cell, reads, saver }: Pick<Workplace, 'cell' | 'reads' | 'saver'>, callId: string): void {
  const key = settingOf(personOf(cell.get()), `${OF_CALL}:${callId}`);
  queueMicrotask(() => {
    if (reads.setting(key)) saver.keep((writes) => writes.setSetting(key, '')).catch(() => {});
  });
}

/** Of whoever works here, and of nobody else. */
export function readTyped(w: Workplace, of: string): Output<'typed.read'> {
  const person = personOf(w.cell.get());
  return { person, ...keptOf(w, person, of) };
}

function keptOf({ reads }: Pick<Workplace, 'reads'>, person: string, of: string): Kept {
  const nothing = { text: '', rev: 0, savedAt: null };
  try {
    return kept.safeParse(JSON.parse(reads.setting(settingOf(person, of)) ?? 'null')).data ?? nothing;
  } catch {
    return nothing;
  }
}

export async function keepTyped(w: Workplace, typed: Parsed<'typed.keep'>): Promise<{ savedAt: number }> {
  const { of, person, text, rev } = typed;
  const [subject, id = ''] = of.split(':');
  if (subject === OF_CALL && !w.board.get(id)) throw new DeskError('no-such-call');
  const before = keptOf(w, person, of);
  const savedAt = w.clock.now();
  if (rev <= before.rev) return { savedAt: before.savedAt ?? savedAt };
  await w.saver.keep((writes) => writes.setSetting(settingOf(person, of), JSON.stringify({ text, rev, savedAt })));
  return { savedAt };
}
