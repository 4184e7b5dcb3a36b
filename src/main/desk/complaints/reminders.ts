import { addNotice, addReminder } from '../notices/addNotice.ts';
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
  const reminded = new Set<string>();
  let cancel: (() => void) | null = null;

  function look(): void {
    const { profile } = w.cell.get();
    if (profile) remind(whatIsDue(w.reads, profile.agentName, w.clock.now() + AHEAD_MS));
    cancel = w.clock.after(EVERY_MS, look);
  }

  function remind(due: readonly Reminder[]): void {
    const fresh = due.filter(({ key }) => !reminded.has(key));
    for (const { key } of fresh) reminded.add(key);
    if (fresh.length > EACH) return addNotice(w, 'promises-due', `${fresh.length}`);
    for (const reminder of fresh) addReminder(w, reminder);
  }

  return { begin: look, stop: () => cancel?.() };
}
