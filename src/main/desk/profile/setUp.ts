import { z } from 'zod';
import type { Profile } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import { language } from '../../../shared/lib/text.ts';
import type { StoreReads } from '../../store/deskStore.ts';
import { showScript } from '../scriptRun/showScript.ts';
import type { Workplace } from '../workplace.ts';

const SETTING = 'profile';
const profile = z.object({ agentName: z.string(), extension: z.string(), language });

/** Who works at this desk; null until somebody said so. */
export function readProfile(reads: Pick<StoreReads, 'setting'>): Profile | null {
  const kept = reads.setting(SETTING);
  if (kept === null) return null;
  try {
    return profile.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
}

export async function setUp(w: Workplace, next: Profile): Promise<void> {
  const before = w.cell.get().profile;
  show(w, next);
  if (before?.extension !== next.extension || before.agentName !== next.agentName)
    w.link.signIn(next.extension, next.agentName);
  await w.saver.keep((writes) => writes.setSetting(SETTING, JSON.stringify(next)));
}

export async function speak(w: Workplace, spoken: Language): Promise<void> {
  const before = w.cell.get().profile;
  if (!before) return w.cell.set({ language: spoken });
  const next = { ...before, language: spoken };
  show(w, next);
  await w.saver.keep((writes) => writes.setSetting(SETTING, JSON.stringify(next)));
}

function show(w: Workplace, next: Profile): void {
  w.cell.together(() => {
    w.cell.set({ profile: next, language: next.language });
    for (const open of w.board.all()) w.board.show(showScript(w, open));
  });
}
