import type { Script } from '../script/script.ts';
import type { ScriptRun } from '../script/scriptRun.ts';
import type { Step } from '../script/step.ts';
import { stepTargets } from '../script/stepTargets.ts';

/** Steps that a jump went past and that were never shown: those of the shortest way between where it began and where it landed. */
export function skippedIn(script: Script, { trail }: ScriptRun): string[] {
  const steps = new Map(script.steps.map((step) => [step.id, step]));
  const shown = new Set(trail.map(({ step }) => step));
  const skipped = new Set<string>();
  trail.forEach(({ step: to }, i) => {
    const from = trail[i - 1]?.step;
    if (from === undefined || trail.slice(0, i).some(({ step }) => step === to)) return;
    for (const id of shownBetween(steps, from, to)) if (!shown.has(id)) skipped.add(id);
  });
  return [...skipped];
}

/** The steps strictly between; none where one leads to the other by itself, or not at all. */
function shownBetween(steps: ReadonlyMap<string, Step>, from: string, to: string): string[] {
  const cameFrom = new Map<string, string>();
  const ahead = [from];
  for (const id of ahead) {
    const step = steps.get(id);
    for (const next of step ? stepTargets(step) : []) {
      if (cameFrom.has(next) || next === from) continue;
      cameFrom.set(next, id);
      if (next === to) return wayBack(cameFrom, from, to).filter((one) => steps.get(one)?.type !== 'branch');
      ahead.push(next);
    }
  }
  return [];
}

function wayBack(cameFrom: ReadonlyMap<string, string>, from: string, to: string): string[] {
  const way: string[] = [];
  for (let at = cameFrom.get(to); at !== undefined && at !== from; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}
