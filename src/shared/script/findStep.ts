import type { Script } from './script.ts';
import type { ShownStep, Step } from './step.ts';

/** Scripts are plain data that nobody changes in place: each is indexed once. */
const indexes = new WeakMap<Script, ReadonlyMap<string, Step>>();

export function findStep(script: Script, id: string): Step | undefined {
  return stepsById(script).get(id);
}

export function shownStep(script: Script, id: string): ShownStep | undefined {
  const step = findStep(script, id);
  return step?.type === 'branch' ? undefined : step;
}

/** Of two steps with one name, the first. */
export function stepsById(script: Script): ReadonlyMap<string, Step> {
  const known = indexes.get(script);
  if (known) return known;
  const index = new Map(script.steps.map((step) => [step.id, step] as const).toReversed());
  indexes.set(script, index);
  return index;
}
