import type { Capture } from '../script/captures.ts';
import type { CaptureTarget } from '../script/captureTarget.ts';
import type { ComplaintPatch } from './complaint.ts';
import { complaintFields } from './complaint.ts';

type Read = (value: Capture['value']) => unknown;
const GRAVITY: Record<string, string> = { minor: 'low', serious: 'medium', grave: 'high' };

const sameWords: Read = (value) => value;
/** A script may know other answers than the register: what is no chance given or refused was not asked. */
const places: Partial<Record<CaptureTarget, [keyof ComplaintPatch, Read]>> = {
  'complaint.reason': ['reason', sameWords],
  'complaint.gravity': ['gravity', (value) => GRAVITY[String(value)] ?? value],
  'complaint.justified': ['justified', (value) => (value === true ? 'yes' : value === false ? 'no' : value)],
  'complaint.facts': ['facts', sameWords],
  'complaint.happenedOn': ['happenedOn', sameWords],
  'complaint.expectation': ['expectation', sameWords],
  'complaint.chance': ['chance', sameWords],
  'complaint.plan': ['plan', sameWords],
  'complaint.dueAt': ['dueAt', endOfDay],
  'order.number': ['orderRef', sameWords],
  'order.product': ['product', sameWords],
};

/** What a conversation says of a complaint. A value that the register's form would refuse stays in the call's story only. */
export function capturedComplaint(captures: readonly Capture[]): ComplaintPatch {
  const read = captures.flatMap(({ target, value }) => {
    const [field, as] = places[target] ?? [];
    if (!field || !as) return [];
    const parsed = complaintFields.shape[field].safeParse(as(value));
    return parsed.success ? [[field, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}

/** What is new or other than before. */
export function changedFields(before: ComplaintPatch, after: ComplaintPatch): ComplaintPatch {
  const keys = Object.keys(after) as (keyof ComplaintPatch)[];
  return Object.fromEntries(keys.filter((key) => after[key] !== before[key]).map((key) => [key, after[key]]));
}

/** A day that was promised ends when the work does. */
function endOfDay(value: Capture['value']): unknown {
  if (typeof value !== 'string') return value;
  return new Date(/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T18:00` : value).getTime();
}
