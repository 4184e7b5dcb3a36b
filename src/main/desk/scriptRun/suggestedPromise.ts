import type { PromiseFields } from '../../../shared/promise/promise.ts';
import type { Capture } from '../../../shared/script/captures.ts';
import type { CaptureTarget } from '../../../shared/script/captureTarget.ts';

const dates: readonly [CaptureTarget, PromiseFields['kind']][] = [
  ['callback.at', 'callback'],
  ['complaint.informAt', 'keep-informed'],
  ['promise.dueAt', 'other'],
];
const words: readonly CaptureTarget[] = ['promise.text', 'callback.reason', 'complaint.plan'];

/** What the agent promised according to the script, ready to be confirmed; null while it has no date to come. */
export function suggestedPromise(captures: readonly Capture[], owner: string, now: number): PromiseFields | null {
  const said = (target: CaptureTarget) => captures.find((capture) => capture.target === target)?.value;
  for (const [target, kind] of dates) {
    const dueAt = momentOf(said(target));
    if (dueAt === null || dueAt <= now) continue;
    const text = words.map(said).find((value) => typeof value === 'string');
    return { kind, text: typeof text === 'string' ? text.slice(0, 500) : '', dueAt, owner };
  }
  return null;
}

/** Answers are dates or moments in the centre's time; a day alone means its morning. */
function momentOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const at = new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T10:00` : value).getTime();
  return Number.isNaN(at) ? null : at;
}
