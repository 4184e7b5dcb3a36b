import { z } from 'zod';
import type { Output, Parsed } from '../../../shared/api/deskApi.ts';
import { personOf } from '../../../shared/desk/personOf.ts';
import type { Workplace } from '../workplace.ts';

type Kept = Omit<Output<'typed.read'>, 'person'>;

const kept = z.object({ text: z.string(), rev: z.number(), savedAt: z.number() });
const settingOf = (person: string, of: string) => `typed.${person}.${of}`;

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
  const before = keptOf(w, person, of);
  const savedAt = w.clock.now();
  if (rev <= before.rev) return { savedAt: before.savedAt ?? savedAt };
  await w.saver.keep((writes) => writes.setSetting(settingOf(person, of), JSON.stringify({ text, rev, savedAt })));
  return { savedAt };
}
