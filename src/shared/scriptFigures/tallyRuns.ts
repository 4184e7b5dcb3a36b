import type { Script } from '../script/script.ts';
import type { ScriptRun } from '../script/scriptRun.ts';
import type { ObjectionFigures, ScriptFigures, StepFigures } from './figures.ts';
import { medianOf } from './medianOf.ts';
import { skippedIn } from './skippedIn.ts';

/** A conversation of a call that is over. */
export interface ToldRun {
  agent: string;
  run: ScriptRun;
  /** When the call was over. */
  endedAt: number;
}

interface Step extends Omit<StepFigures, 'medianMs' | 'totalMs'> {
  stays: number[];
}
interface Agent {
  runs: number;
  finished: number;
  objective: number;
  lasted: number[];
}

export interface Tally {
  add(told: ToldRun): void;
  figures(): ScriptFigures;
}

/** Longer at one step than any conversation: the desk was asleep. */
const LONGEST_MS = 4 * 3_600_000;

/** Adds conversations up one after the other; `scriptOf` answers the very version. */
export function createTally(scriptOf: (version: number) => Script | undefined): Tally {
  const steps = new Map<string, Step>();
  const objections = new Map<string, ObjectionFigures>();
  const agents = new Map<string, Agent>();
  const versions = new Set<number>();
  const stepAt = (step: string): Step =>
    kept(steps, step, () => ({ step, reached: 0, skipped: 0, endedHere: 0, stays: [] }));

  return {
    add: ({ agent, run, endedAt }) => {
      const script = scriptOf(run.version);
      const last = script?.steps.find(({ id }) => id === run.at);
      const isFinished = last?.type === 'end';
      const isReached = last?.type === 'end' && last.reached === true;
      versions.add(run.version);
      for (const step of new Set(run.trail.map((visit) => visit.step))) stepAt(step).reached += 1;
      for (const { step, ms } of staysOf(run, endedAt)) stepAt(step).stays.push(ms);
      if (script) for (const step of skippedIn(script, run)) stepAt(step).skipped += 1;
      stepAt(run.at).endedHere += 1;
      for (const { key, outcome } of run.objections ?? []) {
        const one = kept(objections, key, () => ({ key, raised: 0, overcome: 0, callback: 0, refusal: 0 }));
        one.raised += 1;
        if (outcome) one[outcome] += 1;
      }
      const theirs = kept(agents, agent, () => ({ runs: 0, finished: 0, objective: 0, lasted: [] }));
      theirs.runs += 1;
      theirs.finished += isFinished ? 1 : 0;
      theirs.objective += isReached ? 1 : 0;
      theirs.lasted.push(Math.max(0, Math.min(LONGEST_MS, endedAt - run.startedAt)));
    },
    figures: () => {
      const all = [...agents.values()];
      const sum = (of: (agent: Agent) => number) => all.reduce((total, agent) => total + of(agent), 0);
      return {
        runs: sum(({ runs }) => runs),
        finished: sum(({ finished }) => finished),
        objective: sum(({ objective }) => objective),
        medianMs: medianOf(all.flatMap(({ lasted }) => lasted)),
        steps: [...steps.values()].map(({ stays, ...step }) => ({
          ...step,
          totalMs: stays.reduce((total, ms) => total + ms, 0),
          medianMs: medianOf(stays),
        })),
        objections: [...objections.values()].sort((a, b) => b.raised - a.raised),
        agents: [...agents]
          .map(([agent, { lasted, ...figures }]) => ({ agent, ...figures, medianMs: medianOf(lasted) }))
          .sort((a, b) => b.runs - a.runs || a.agent.localeCompare(b.agent)),
        versions: [...versions].sort((a, b) => b - a),
      };
    },
  };
}

/** How long each step was on the screen, until the next one or the end of the call. */
function staysOf({ trail }: ScriptRun, endedAt: number): { step: string; ms: number }[] {
  return trail.map(({ step, at }, i) => {
    const until = trail[i + 1]?.at ?? endedAt;
    return { step, ms: Math.max(0, Math.min(LONGEST_MS, until - at)) };
  });
}

function kept<V>(map: Map<string, V>, key: string, fresh: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = fresh();
  map.set(key, made);
  return made;
}
