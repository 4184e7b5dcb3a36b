import { addReminder } from '../notices/addNotice.ts';
import type { Workplace } from '../workplace.ts';
import type { Reminder } from './whatIsDue.ts';
import { whatIsDue } from './whatIsDue.ts';

/** So long before it is due, its owner is reminded. */
const AHEAD_MS = 10 * 60_000;
const EVERY_MS = 30_000;
/** More at once are told as a number. */
const EACH = 3;

/** Reminds whoever works here of what they owe to whom, in time and again after a restart; the store is all it needs. */
export function createReminders(w: Workplace): { begin(): void; stop(): void } {
  /** Of whoever works here now: who comes back is told again. */
  const reminded = new Set<string>();
  let owner = '';
  let cancel: (() => void) | null = null;

  function look(): void {
    const { profile } = w.cell.get();
    if (profile) remind(profile.agentName, whatIsDue(w.reads, profile.agentName, w.clock.now() + AHEAD_MS));
    cancel = w.clock.after(EVERY_MS, look);
  }

  function remind(who: string, due: readonly Reminder[]): void {
    if (who !== owner) reminded.clear();
    owner = who;
    const fresh = due.filter(({ key }) => !reminded.has(key));
    for (const { key } of fresh) reminded.add(key);
    const [first] = fresh;
    if (first && fresh.length > EACH)
      return addReminder(w, { code: 'promises-due', detail: `${fresh.length}`, dueAt: first.dueAt });
    for (const reminder of fresh) addReminder(w, reminder);
  }

  return { begin: look, stop: () => cancel?.() };
}
