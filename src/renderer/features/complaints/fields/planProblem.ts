import type { Draft } from './useDraft.ts';

const parts = ['plan', 'dueAt', 'owner'] as const;

export type DateProblem = 'past' | 'noDate' | 'unread';

/** Why a plan that was touched cannot be kept as it is: its date cannot be read, is missing, or has passed. */
export function planProblem({
  shown,
  changed,
  asTyped,
}: Pick<Draft, 'shown' | 'changed' | 'asTyped'>): DateProblem | null {
  if (asTyped.dueAt?.trim() && shown.dueAt === null) return 'unread';
  if (!parts.some((part) => part in changed)) return null;
  if (shown.plan.trim() !== '' && shown.dueAt === null) return 'noDate';
  return typeof changed.dueAt === 'number' && changed.dueAt <= Date.now() ? 'past' : null;
}
