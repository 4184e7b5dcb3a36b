import { z } from 'zod';
import type { Output, Parsed } from '../../../shared/api/deskApi.ts';
import type { Workplace } from '../workplace.ts';

type Kept = Output<'typed.read'>;

const kept = z.object({ text: z.string(), rev: z.number(), savedAt: z.number() });
const settingOf = (of: string) => `typed.${of}`;

export function readTyped({ reads }: Pick<Workplace, 'reads'>, of: string): Kept {
  const nothing = { text: '', rev: 0, savedAt: null };
  try {
    return kept.safeParse(JSON.parse(reads.setting(settingOf(of)) ?? 'null')).data ?? nothing;
  } catch {
    return nothing;
  }
}

export async function keepTyped(w: Workplace, { of, text, rev }: Parsed<'typed.keep'>): Promise<{ savedAt: number }> {
  const before = readTyped(w, of);
  const savedAt = w.clock.now();
  if (rev <= before.rev) return { savedAt: before.savedAt ?? savedAt };
  await w.saver.keep((writes) => writes.setSetting(settingOf(of), JSON.stringify({ text, rev, savedAt })));
  return { savedAt };
}
