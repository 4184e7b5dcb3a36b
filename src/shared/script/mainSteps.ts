import type { Script } from './script.ts';
import { stepTargets } from './stepTargets.ts';

/** The steps the conversation may reach by itself; the others belong to objections. */
export function mainSteps(script: Script): ReadonlySet<string> {
  return reachedFrom(script, [script.start]);
}

/** Every step that can be reached from these, themselves included. */
export function reachedFrom(script: Script, from: readonly string[]): ReadonlySet<string> {
  const byId = new Map(script.steps.map((step) => [step.id, step]));
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
