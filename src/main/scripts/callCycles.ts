import type { ScriptProblem } from '../../shared/script/problem.ts';
import { problemIn } from '../../shared/script/problem.ts';
import type { Script } from '../../shared/script/script.ts';

/** Steps that call a script through which the conversation would come back into this one, and so on without end. */
export function callCycles(script: Script, others: readonly Script[]): ScriptProblem[] {
  const byId = new Map([...others, script].map((one) => [one.id, one]));
  return callsOf(script).flatMap(({ step, called }) => {
    if (!leadsTo(called, script.id, byId)) return [];
    const fr = `elle passe par « ${called} », qui repasse par ce script : la conversation n’en sortirait pas.`;
    const en = `it goes through “${called}”, which comes back through this script: the talk would never leave.`;
    return [problemIn(step, 'calls-itself', fr, en)];
  });
}

function leadsTo(from: string, target: string, byId: ReadonlyMap<string, Script>): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === target) return true;
    const script = byId.get(id);
    if (!script || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...callsOf(script).map(({ called }) => called));
  }
  return false;
}

function callsOf(script: Script): { step: string; called: string }[] {
  return script.steps.flatMap((step) =>
    step.type === 'act' && step.act === 'script.call' && step.script ? [{ step: step.id, called: step.script }] : [],
  );
}
