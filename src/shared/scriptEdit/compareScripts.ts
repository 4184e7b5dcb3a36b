import { canonicalJson } from '../lib/canonicalJson.ts';
import type { Script } from '../script/script.ts';
import type { Step } from '../script/step.ts';

/** One thing that differs: a place such as `say.fr`, and its words before and after. */
export interface Change {
  place: string;
  before: string;
  after: string;
}

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

function changesIn(before: object, after: object): Change[] {
  const [was, is] = [leaves(before), leaves(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((place) => place !== 'id' && was.get(place) !== is.get(place))
    .map((place) => ({ place, before: was.get(place) ?? '', after: is.get(place) ?? '' }));
}

/** Every value by its place; items of a list are known by their key, so that a moved one is no other. */
function leaves(value: unknown, place = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[place, String(value)]]);
  if (Array.isArray(value) && !value.some((item) => typeof item === 'object'))
    return new Map([[place, value.map(String).join(', ')]]);
  const entries = Array.isArray(value)
    ? value.map((item, i) => [nameOf(item, i), item] as const)
    : Object.entries(value);
  const all = new Map<string, string>();
  for (const [key, item] of entries) {
    if (item === undefined) continue;
    if (key === 'when') all.set(`${place}.when`, canonicalJson(item));
    else for (const [at, leaf] of leaves(item, place === '' ? key : `${place}.${key}`)) all.set(at, leaf);
  }
  return all;
}

function nameOf(item: unknown, i: number): string {
  const { key, id } = (item ?? {}) as { key?: unknown; id?: unknown };
  return typeof key === 'string' ? key : typeof id === 'string' ? id : String(i + 1);
}
