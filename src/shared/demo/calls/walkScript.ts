import type { StoryLine } from '../../interaction/callStory.ts';
import { advance } from '../../script/advance.ts';
import { answerLines } from '../../script/answerLines.ts';
import { choicesOf } from '../../script/choicesOf.ts';
import { shownStep } from '../../script/findStep.ts';
import type { Script } from '../../script/script.ts';
import type { ScriptReply, ScriptRun } from '../../script/scriptRun.ts';
import { startRun } from '../../script/startRun.ts';
import type { ShownStep } from '../../script/step.ts';
import type { DemoWorld } from '../demoWorld.ts';
import { givenAnswers } from './givenAnswers.ts';
import type { Walk } from './walk.ts';

/** A conversation of more steps was cut short. */
const MOST_STEPS = 14;
/** So often another way through is tried, for one that ends as the call did. */
const TRIES = 8;

/** A way through a script as an agent would go it, told in real moments of the talk. */
export function walkScript(world: DemoWorld, walk: Walk): { run: ScriptRun; lines: StoryLine[] } {
  let run = wander(world, walk);
  for (let n = 1; n < TRIES && endOf(walk.script, run) !== walk.contact.disposition; n += 1) run = wander(world, walk);
  return inTime(world, walk, run);
}

/** Moments are places in the order, from 0. */
function wander(world: DemoWorld, walk: Walk): ScriptRun {
  let run = startRun(walk.script, 0);
  for (let n = 1; n < MOST_STEPS && run.endedAt === undefined; n += 1) {
    const step = shownStep(walk.script, run.at);
    const advanced = step && advance(walk.script, run, replyAt(world, walk, step), n);
    if (!advanced?.ok) break;
    run = advanced.run;
  }
  return run;
}

function replyAt(world: DemoWorld, walk: Walk, step: ShownStep): ScriptReply {
  const { random } = world;
  const [first, ...others] = choicesOf(step);
  const choice = first && others[0] && random.chance(0.45) ? random.pick([others[0], ...others.slice(1)]) : first;
  const answers = givenAnswers(world, walk, step);
  return { type: 'next', answers, anyway: true, ...(choice && { choice: choice.key }) };
}

function endOf(script: Script, run: ScriptRun): string | undefined {
  const step = shownStep(script, run.at);
  return step?.type === 'end' ? step.disposition : undefined;
}

/** Each step takes its share of the talk. */
function inTime({ random }: DemoWorld, { script, from, to }: Walk, run: ScriptRun) {
  const shares = run.trail.map(() => random.int(5, 20));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const moments = shares.map((_, n) => {
    const before = shares.slice(0, n).reduce((sum, share) => sum + share, 0);
    return from + Math.floor(((to - from) * before) / whole);
  });
  const momentOf = (place: number) => moments[place] ?? to;
  const timed: ScriptRun = {
    ...run,
    startedAt: from,
    phaseAt: momentOf(run.phaseAt),
    trail: run.trail.map((visit, n) => ({ ...visit, at: momentOf(n) })),
    ...(run.endedAt !== undefined && { endedAt: momentOf(run.endedAt) }),
  };
  const lines = timed.trail.flatMap((visit, n): StoryLine[] => {
    const title = shownStep(script, visit.step)?.title.fr ?? null;
    const left = momentOf(n + 1);
    return [
      { at: visit.at, kind: 'step', what: visit.step, text: title },
      ...answerLines(script, { ...run, at: visit.step }, 'fr', left),
    ];
  });
  return { run: timed, lines };
}
