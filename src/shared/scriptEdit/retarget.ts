import type { Script } from '../script/script.ts';
import type { Step } from '../script/step.ts';

/** Every way to `from` leads to `to` instead; undefined: nowhere, which the author is told. */
export function retarget(script: Script, from: string, to: string | undefined): Script {
  const objections = script.objections?.map((one) => (one.to === from ? { ...one, to: to ?? '' } : one));
  return {
    ...script,
    start: script.start === from ? (to ?? '') : script.start,
    steps: script.steps.map((step) => redirected(step, from, to)),
    ...(objections && { objections }),
  };
}

function redirected(step: Step, from: string, to: string | undefined): Step {
  if (step.type === 'branch') {
    const there = (target: string) => (target === from ? (to ?? '') : target);
    return {
      ...step,
      cases: step.cases.map((one) => ({ ...one, to: there(one.to) })),
      otherwise: there(step.otherwise),
    };
  }
  const led = step.next === from ? withNext(step, to) : step;
  if (!('choices' in led) || !led.choices) return led;
  return { ...led, choices: led.choices.map((choice) => (choice.to === from ? withTo(choice, to) : choice)) } as Step;
}

function withNext<S extends { next?: string | undefined }>({ next: _, ...rest }: S, to: string | undefined): S {
  return (to === undefined ? rest : { ...rest, next: to }) as S;
}

function withTo<C extends { to?: string | undefined }>({ to: _, ...rest }: C, to: string | undefined): C {
  return (to === undefined ? rest : { ...rest, to }) as C;
}
