import { stepsById } from './findStep.ts';
import type { Script } from './script.ts';
import { stepTargets } from './stepTargets.ts';

const known = new WeakMap<Script, ReadonlySet<string>>();

/** The steps the conversation may reach by itself; the others belong to objections. */
export function mainSteps(script: Script): ReadonlySet<string> {
  const found = known.get(script) ?? reachedFrom(script, [script.start]);
  known.set(script, found);
  return found;
}

/** Every step that can be reached from these, themselves included. */
export function reachedFrom(script: Script, from: readonly string[]): ReadonlySet<string> {
  const byId = stepsById(script);
  const seen = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const step = byId.get(id);
    if (!step || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...stepTargets(step));
  }
  return seen;
}
