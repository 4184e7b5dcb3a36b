import type { Call } from '../../shared/call/call.ts';

/** So many calls wait for an agent without a desk at most, the latest. */
const MOST = 20;
const KEPT_MS = 12 * 3_600_000;

/** Calls that rang at agents, or were theirs, and ended while no desk of theirs was there. */
export interface Absences {
  note(agent: string, call: Call): void;
  /** What an agent missed; told once. */
  take(agent: string): Call[];
}

export function createAbsences(now: () => number): Absences {
  const missed = new Map<string, { call: Call; at: number }[]>();
  return {
    note: (agent, call) => missed.set(agent, [...(missed.get(agent) ?? []), { call, at: now() }].slice(-MOST)),
    take: (agent) => {
      const since = now() - KEPT_MS;
      const calls = (missed.get(agent) ?? []).filter(({ at }) => at > since).map(({ call }) => call);
      missed.delete(agent);
      return calls;
    },
  };
}
