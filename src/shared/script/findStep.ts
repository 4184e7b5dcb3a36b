import type { Script } from './script.ts';
import type { ShownStep, Step } from './step.ts';

export function findStep(script: Script, id: string): Step | undefined {
  return script.steps.find((step) => step.id === id);
}

export function shownStep(script: Script, id: string): ShownStep | undefined {
  const step = findStep(script, id);
  return step?.type === 'branch' ? undefined : step;
}
