import type { ScriptRun } from './scriptRun.ts';

/** A call of the past, as far as its conversation matters. */
export interface PastTalk {
  id: string;
  at: number;
  agent: string;
  disposition: string | null;
  runs: readonly ScriptRun[];
}

/** A conversation that can go on where it was left. */
export interface KeptTalk {
  call: string;
  at: number;
  agent: string;
  /** Why it is offered: somebody kept it, or the call ended in the middle. */
  why: 'kept' | 'interrupted';
  /** From the outermost script to the one that had the screen. */
  runs: readonly ScriptRun[];
}

/** Endings after which the conversation was not over. */
const UNFINISHED = new Set(['callback', 'hungUp', 'not-set']);

/** The conversations to go on with, the latest first. `talks` come latest first; a later talk by the same script takes an earlier one's place. */
export function keptConversations(talks: readonly PastTalk[]): KeptTalk[] {
  const later = new Set<string>();
  return talks.flatMap((talk) => {
    const kept = keptOf(talk).filter(({ runs }) => !runs.some(({ scriptId }) => later.has(scriptId)));
    for (const run of talk.runs) if (wasSpoken(run)) later.add(run.scriptId);
    return kept;
  });
}

function keptOf({ runs, id, at, agent, disposition }: PastTalk): KeptTalk[] {
  const current = runs.at(-1);
  return runs.flatMap((run) => {
    const isKept = run.laterAt !== undefined;
    const isCut = run === current && wasSpoken(run) && UNFINISHED.has(disposition ?? '');
    if (run.endedAt !== undefined || !(isKept || isCut)) return [];
    return [
      { call: id, at, agent, why: isKept ? ('kept' as const) : ('interrupted' as const), runs: chainOf(runs, run) },
    ];
  });
}

/** More than the first words; a conversation that was taken up again counts from where it was. */
const wasSpoken = (run: ScriptRun): boolean =>
  run.trail.length > 1 || run.resumed !== undefined || run.laterAt !== undefined;

/** The run with those that called it, the outermost first. */
function chainOf(runs: readonly ScriptRun[], run: ScriptRun): ScriptRun[] {
  const chain = [run];
  for (let [first] = chain; first?.caller; [first] = chain) {
    const outer = runs.find(({ scriptId }) => scriptId === first?.caller?.scriptId);
    if (!outer || chain.includes(outer)) break;
    chain.unshift(outer);
  }
  return chain;
}

/** The runs of a new call, with a conversation of an earlier one on the screen where it was left. */
export function resumeTalk(runs: readonly ScriptRun[], talk: KeptTalk, now: number): ScriptRun[] {
  const taken = new Set(talk.runs.map(({ scriptId }) => scriptId));
  const others = runs
    .filter(({ scriptId }) => !taken.has(scriptId))
    .map((run) => ({ ...run, parkedAt: run.parkedAt ?? now }));
  return [...others, ...talk.runs.map((run, index) => again(run, talk, now, index < talk.runs.length - 1))];
}

function again(run: ScriptRun, { call, agent, at }: KeptTalk, now: number, isWaiting: boolean): ScriptRun {
  const { laterAt: _, parkedAt: __, objections: ___, ...rest } = run;
  return {
    ...rest,
    trail: [{ step: run.at, at: now }],
    startedAt: now,
    phaseAt: now,
    resumed: { call, agent, at },
    ...(isWaiting && { parkedAt: now }),
  };
}
