import type { Script } from '../script/script.ts';
import type { Step } from '../script/step.ts';
import type { Change } from './changesIn.ts';
import { changesIn } from './changesIn.ts';

export interface StepChange {
  id: string;
  what: 'added' | 'removed' | 'changed' | 'moved';
  /** The step after; before, where it was removed. */
  step: Step;
  changes: Change[];
}

export interface Comparison {
  /** Outside of the steps: title, kind, phases, objections. */
  whole: Change[];
  steps: StepChange[];
}

/** What became of a script between two versions, step by step. */
export function compareScripts(before: Script, after: Script): Comparison {
  const old = new Map(before.steps.map((step) => [step.id, step]));
  const now = new Map(after.steps.map((step) => [step.id, step]));
  const stayed = inPlace(before, after);
  const steps = after.steps.flatMap((step): StepChange[] => {
    const was = old.get(step.id);
    if (!was) return [{ id: step.id, what: 'added', step, changes: changesIn({}, step) }];
    const changes = changesIn(was, step);
    if (changes.length > 0) return [{ id: step.id, what: 'changed', step, changes }];
    return stayed.has(step.id) ? [] : [{ id: step.id, what: 'moved', step, changes }];
  });
  const removed = before.steps.filter(({ id }) => !now.has(id));
  return {
    whole: changesIn(outside(before), outside(after)),
    steps: [
      ...steps,
      ...removed.map((step): StepChange => ({ id: step.id, what: 'removed', step, changes: changesIn(step, {}) })),
    ],
  };
}

const outside = ({ steps: _, version: __, ...rest }: Script): object => rest;

/** Steps that follow each other as before: of the steps of both, the longest run in order. */
function inPlace(before: Script, after: Script): Set<string> {
  const position = new Map(before.steps.map(({ id }, i) => [id, i]));
  const order = after.steps.flatMap(({ id }) => (position.has(id) ? [{ id, at: position.get(id) ?? 0 }] : []));
  const best: { id: string; at: number; length: number; from: number }[] = [];
  order.forEach(({ id, at }, i) => {
    const from = best.reduce(
      (found, one, j) => (one.at < at && one.length > (best[found]?.length ?? 0) ? j : found),
      -1,
    );
    best[i] = { id, at, length: (best[from]?.length ?? 0) + 1, from };
  });
  const kept = new Set<string>();
  let at = best.reduce((longest, one, i) => (one.length > (best[longest]?.length ?? 0) ? i : longest), -1);
  for (let one = best[at]; one; one = best[at]) {
    kept.add(one.id);
    at = one.from;
  }
  return kept;
}
