import type { Complaint } from './customer.ts';

const DAY_MS = 86_400_000;
/** Two complaints this close together mean that the first was badly handled. */
const CLOSE_TOGETHER_MS = 7 * DAY_MS;
/** For this long after the second one. */
const SENSITIVE_FOR_MS = 90 * DAY_MS;

type Opened = Pick<Complaint, 'openedAt'>;

/** The latest complaint that came close after another, with the days between and how many came together. */
export function closeComplaints(complaints: Opened[]): { complaints: number; days: number; lastAt: number } | null {
  const at = complaints.map((c) => c.openedAt).sort((a, b) => b - a);
  const lastAt = at.find((time, i) => time - (at[i + 1] ?? Number.NEGATIVE_INFINITY) <= CLOSE_TOGETHER_MS);
  if (lastAt === undefined) return null;
  const together = at.filter((time) => time <= lastAt && lastAt - time <= CLOSE_TOGETHER_MS);
  const spanMs = lastAt - Math.min(...together);
  return { complaints: together.length, days: Math.max(1, Math.ceil(spanMs / DAY_MS)), lastAt };
}

/** Until when these complaints make a customer sensitive; 0 where they do not. */
export function sensitiveUntil(complaints: Opened[]): number {
  const close = closeComplaints(complaints);
  return close === null ? 0 : close.lastAt + SENSITIVE_FOR_MS;
}
