import type { Draft } from './useDraft.ts';

const parts = ['plan', 'dueAt', 'owner'] as const;

/** Why a plan that was touched cannot be kept as it is: it has no date, or one that has passed. */
export function planProblem({ shown, changed }: Pick<Draft, 'shown' | 'changed'>): 'past' | 'noDate' | null {
  if (!parts.some((part) => part in changed)) return null;
  if (shown.plan.trim() !== '' && shown.dueAt === null) return 'noDate';
  return typeof changed.dueAt === 'number' && changed.dueAt <= Date.now() ? 'past' : null;
}
