import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLibrary, anyObjection, fieldValues, scriptIds } from '../../../test/anyLibrary.ts';
import type { ScriptShelf } from '../../shared/script/advanceRuns.ts';
import { advanceRuns, callerOf } from '../../shared/script/advanceRuns.ts';
import type { Answer } from '../../shared/script/answer.ts';
import { choicesOf } from '../../shared/script/choicesOf.ts';
import { shownStep } from '../../shared/script/findStep.ts';
import { mainSteps } from '../../shared/script/mainSteps.ts';
import type { Script } from '../../shared/script/script.ts';
import { scriptProblems } from '../../shared/script/scriptProblems.ts';
import type { ScriptReply, ScriptRun } from '../../shared/script/scriptRun.ts';
import { startRun } from '../../shared/script/startRun.ts';
import type { ShownStep } from '../../shared/script/step.ts';
import { currentRun, switchScript } from '../../shared/script/switchScript.ts';
import { callCycles } from './callCycles.ts';

type Runs = readonly ScriptRun[];
/** What an agent does: a reply to the script, or the way over to another one. */
type Move = ScriptReply | { type: 'switch'; script: string };
/** How an agent goes on: writes down all that is asked, or nothing, and insists. */
type Agent = 'fills' | 'insists';

const isSound = (scripts: readonly Script[]) =>
  scripts.every((script) => scriptProblems(script).length === 0 && callCycles(script, scripts).length === 0);

const anyValue = fc
  .constantFrom(...Object.entries(fieldValues))
  .chain(([key, values]) => fc.constantFrom(...values).map((value): [string, Answer] => [key, value]));

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc
    .record({
      choice: fc.constantFrom('on', 'away', undefined),
      anyway: fc.boolean(),
      answers: fc.array(anyValue, { maxLength: 2 }),
    })
    .map(
      ({ choice, anyway, answers }): Move => ({
        type: 'next',
        ...(choice && { choice }),
        ...(anyway && { anyway }),
        answers: Object.fromEntries(answers),
      }),
    ),
  anyValue.map(([key, value]): Move => ({ type: 'answer', key, value })),
  fc.constant<Move>({ type: 'back' }),
  fc.constantFrom('s0', 's2', 's4', 'r0', 'r1').map((step): Move => ({ type: 'jump', step })),
  fc.constantFrom('own', 'shared').map((key): Move => ({ type: 'objection', key })),
  fc.constantFrom('overcome', 'callback', 'refusal').map((outcome): Move => ({ type: 'settle', outcome })),
  fc.constant<Move>({ type: 'drop' }),
  fc.constantFrom(...scriptIds).map((script): Move => ({ type: 'switch', script })),
);

test('whatever was said in scripts that were accepted, going on brings the conversation to an end', () => {
  fc.assert(
    fc.property(
      anyLibrary.filter(isSound),
      fc.array(anyMove, { maxLength: 12 }),
      fc.constantFrom<Agent>('fills', 'insists'),
      fc.nat(2),
      (scripts, moves, agent, taste) => {
        const shelf = shelfOf(scripts);
        const runs = moves.reduce((now, move) => after(now, move, shelf), [startRun(scripts[0]!, 0)] as Runs);
        expect(canEnd(runs, agent, taste, shelf)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

const shelfOf = (scripts: readonly Script[]): ScriptShelf => ({
  scriptOf: (id) => scripts.find((script) => script.id === id),
  objections: [anyObjection],
});

function after(runs: Runs, move: Move, shelf: ScriptShelf): Runs {
  if (move.type === 'switch') return switchScript(runs, shelf.scriptOf(move.script)!, 1);
  const advanced = advanceRuns(runs, move, 1, shelf);
  return advanced.ok ? advanced.runs : runs;
}

/** Tries every choice on the way on; never goes back, jumps, objects or takes an answer back. */
function canEnd(from: Runs, agent: Agent, taste: number, shelf: ScriptShelf): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let runs = waiting.pop(); runs; runs = waiting.pop()) {
    const run = currentRun(runs)!;
    if (run.endedAt !== undefined && !callerOf(runs, run)) return true;
    const state = JSON.stringify(runs.map((one) => stateOf(one, shelf)));
    if (seen.has(state)) continue;
    seen.add(state);
    for (const reply of waysOn(run, agent, taste, shelf)) waiting.push(after(runs, reply, shelf));
  }
  return false;
}

/** All that the rest of a conversation depends on. */
function stateOf({ scriptId, at, answers, caller, endedAt, path, objections }: ScriptRun, shelf: ScriptShelf) {
  const main = mainSteps(shelf.scriptOf(scriptId)!);
  const open = objections?.at(-1);
  return [
    scriptId,
    at,
    answers,
    caller,
    endedAt !== undefined,
    path.findLast((id) => main.has(id)),
    open?.closedAt === undefined && open?.key,
  ];
}

function waysOn(run: ScriptRun, agent: Agent, taste: number, shelf: ScriptShelf): ScriptReply[] {
  const step = shownStep(shelf.scriptOf(run.scriptId)!, run.at)!;
  const how = agent === 'fills' ? { answers: allAsked(step, taste) } : { anyway: true };
  const choices = choicesOf(step);
  if (choices.length === 0) return [{ type: 'next', ...how }];
  return choices.map(({ key }) => ({ type: 'next', choice: key, ...how }));
}

/** Something in order for each field; who has another taste gives other answers. */
function allAsked({ fields = [] }: ShownStep, taste: number): Record<string, Answer> {
  const complete: Record<string, readonly Answer[]> = { ...fieldValues, name: ['Aube'], mail: ['a@exemple.fr'] };
  return Object.fromEntries(
    fields.flatMap(({ key }) => {
      const values = complete[key] ?? [];
      return [[key, values[taste % values.length]!] as const];
    }),
  );
}
