import type { Script } from '../script/script.ts';
import { freeName } from './freeName.ts';

/** The most phases that the bar over the words holds. */
export const MOST_PHASES = 12;

export function addPhase(script: Script): Script {
  if (script.phases.length >= MOST_PHASES) return script;
  const id = freeName(
    'phase',
    script.phases.map((phase) => phase.id),
  );
  return { ...script, phases: [...script.phases, { id, title: { fr: '', en: '' } }] };
}

/** Its steps join the phase before it, or the first that remains; the only phase stays. */
export function removePhase(script: Script, id: string): Script {
  const at = script.phases.findIndex((phase) => phase.id === id);
  const phases = script.phases.filter((phase) => phase.id !== id);
  const heir = phases[Math.max(0, at - 1)];
  if (at < 0 || !heir) return script;
  const steps = script.steps.map((step) =>
    step.type !== 'branch' && step.phase === id ? { ...step, phase: heir.id } : step,
  );
  return { ...script, phases, steps };
}
