import type { Script } from '../script/script.ts';
import type { Step } from '../script/step.ts';
import { freeName } from './freeName.ts';
import { newStep } from './newStep.ts';
import { retarget } from './retarget.ts';

export type StepType = Step['type'];

/** Puts a new step behind another, and between the two ways: what led on from there leads through it. Answers its id too. */
export function addStep(script: Script, type: StepType, after: string | null): { script: Script; id: string } {
  const before = script.steps.find((step) => step.id === after);
  const id = freeName('step', namesOf(script));
  const phase = before ? phaseOf(script, before.id) : (script.phases.at(-1)?.id ?? '');
  const made = newStep(type, id, phase, before && 'next' in before ? before.next : undefined);
  const linked = script.steps.map((step) => (step === before && canLead(step) ? { ...step, next: id } : step));
  const at = before ? script.steps.indexOf(before) + 1 : script.steps.length;
  const start = script.steps.length === 0 ? id : script.start;
  return { script: { ...script, start, steps: [...linked.slice(0, at), made, ...linked.slice(at)] }, id };
}

/** What led to it leads on to where it led; where it led nowhere, so do they. */
export function removeStep(script: Script, id: string): Script {
  const gone = script.steps.find((step) => step.id === id);
  if (!gone) return script;
  const onward = onwardFrom(gone);
  const rest = { ...script, steps: script.steps.filter((step) => step !== gone) };
  const start = script.start === id ? (onward ?? rest.steps[0]?.id ?? '') : script.start;
  return retarget({ ...rest, start }, id, onward === id ? undefined : onward);
}

export function duplicateStep(script: Script, id: string): { script: Script; id: string } {
  const found = script.steps.findIndex((step) => step.id === id);
  const step = script.steps[found];
  if (!step) return { script, id };
  const copy = { ...step, id: freeName('step', namesOf(script)) };
  return {
    script: { ...script, steps: [...script.steps.slice(0, found + 1), copy, ...script.steps.slice(found + 1)] },
    id: copy.id,
  };
}

/** One place up or down among the steps; across the edge of its phase it joins the next one. Where it leads does not change. */
export function moveStep(script: Script, id: string, by: -1 | 1): Script {
  const at = script.steps.findIndex((step) => step.id === id);
  const moved = script.steps[at];
  const other = script.steps[at + by];
  if (!moved || !other) return script;
  const phase = phaseOf(script, other.id);
  if (moved.type !== 'branch' && other.type !== 'branch' && moved.phase !== phase)
    return changeStep(script, { ...moved, phase });
  const steps = [...script.steps];
  steps[at] = other;
  steps[at + by] = moved;
  return { ...script, steps };
}

export const changeStep = (script: Script, changed: Step): Script => ({
  ...script,
  steps: script.steps.map((step) => (step.id === changed.id ? changed : step)),
});

/** Another kind of step in the same place: words, hints and fields stay, what the new kind does not have goes. */
export function changeType(script: Script, id: string, type: StepType): Script {
  const step = script.steps.find((one) => one.id === id);
  if (!step || step.type === type) return script;
  const fresh = newStep(type, id, phaseOf(script, id), onwardFrom(step));
  if (type === 'branch' || step.type === 'branch') return changeStep(script, fresh);
  const { title, say, hint, avoid, fields, question } = step;
  const kept = { title, say, ...(hint && { hint }), ...(avoid && { avoid }), ...(fields && { fields }) };
  const choices = 'choices' in step && 'choices' in fresh && step.choices ? { choices: step.choices } : {};
  return changeStep(script, { ...fresh, ...kept, ...(question && { question }), ...choices } as Step);
}

/** A branch is in the phase of the step before it. */
export function phaseOf({ steps, phases }: Script, id: string): string {
  const at = steps.findIndex((step) => step.id === id);
  const before = steps.slice(0, at + 1).findLast((step) => step.type !== 'branch');
  return before ? before.phase : (phases[0]?.id ?? '');
}

const namesOf = ({ steps }: Script): string[] => steps.map(({ id }) => id);

const canLead = (step: Step): boolean =>
  step.type !== 'branch' && step.type !== 'end' && !('choices' in step && (step.choices?.length ?? 0) > 0);

function onwardFrom(step: Step): string | undefined {
  if (step.type === 'branch') return step.otherwise;
  if (step.type === 'end') return undefined;
  const [choice] = 'choices' in step ? (step.choices ?? []) : [];
  return step.next ?? choice?.to;
}
