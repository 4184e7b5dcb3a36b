import { z } from 'zod';
import type { Notice, Profile } from '../../../shared/desk/deskState.ts';
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

/**
 * At a centre where people sign in, the name is the one they signed in with, whatever was typed. A newcomer is let in once that is on
 * the disk, or was seen not to go there.
 */
export async function setUp(w: Workplace, asked: Profile): Promise<void> {
  const before = w.cell.get().profile;
  const next = { ...asked, agentName: signedInAs(w) ?? asked.agentName };
  const kept = keep(w, next);
  if (!before) await kept.catch(() => {});
  show(w, next);
  if (before?.extension !== next.extension || before.agentName !== next.agentName)
    w.link.signIn(next.extension, next.agentName);
  await kept;
}

const keep = (w: Workplace, next: Profile): Promise<number> =>
  w.saver.keep((writes) => writes.setSetting(SETTING, JSON.stringify(next)));

const REMINDERS: readonly Notice['code'][] = ['promise-due', 'plan-due', 'promises-due'];

/** A desk speaks of who is signed in, not of who was here before them; nor does it remind of what those owe. */
export function nameWhoSignedIn(w: Workplace): void {
  const { profile } = w.cell.get();
  const name = signedInAs(w);
  if (!profile || name === null || name === profile.agentName) return;
  w.cell.set({ notices: w.cell.get().notices.filter(({ code }) => !REMINDERS.includes(code)) });
  setUp(w, profile).catch((error: unknown) => w.report('who signed in', error));
}

function signedInAs({ account }: Pick<Workplace, 'account'>): string | null {
  const { centre, user } = account.get();
  return centre === 'joined' ? (user?.name ?? null) : null;
}

export async function speak(w: Workplace, spoken: Language): Promise<void> {
  const before = w.cell.get().profile;
  if (!before) return w.cell.set({ language: spoken });
  const next = { ...before, language: spoken };
  show(w, next);
  await keep(w, next);
}

function show(w: Workplace, next: Profile): void {
  w.cell.together(() => {
    w.cell.set({ profile: next, language: next.language });
    for (const open of w.board.all()) w.board.show(showScript(w, open));
  });
}
