import type { Chosen } from '../../../shared/desk/deskState.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { AgentStatus } from '../../../shared/link/bridge/agents.ts';
import { MISSED } from '../../../shared/presence/pauseReason.ts';
import type { DeskCell } from '../deskCell.ts';

/** What the agent chose, what they chose for afterwards, and whether a call rang out since. */
export interface KeptPresence {
  chosen: Chosen;
  next: Chosen | null;
  missed: boolean;
}

export interface PresenceKeeper {
  chosen(): Chosen;
  choose(chosen: Chosen): void;
  /** Begins once the call in hand is closed; where there is none, at once. Null takes it back. */
  chooseNext(next: Chosen | null): void;
  /** A call rang out: the next one waits until the agent says that they are there. */
  missed(): void;
  /** What follows from the calls: wrap-up goes before what was chosen. */
  refresh(): void;
}

interface Options {
  cell: DeskCell;
  clock: Clock;
  first: KeptPresence;
  tell: (status: AgentStatus, reason: string | null) => void;
  keep: (kept: KeptPresence) => void;
}

/** What the agent chose, and what the centre is told: nobody gets the next call before the last one is closed. */
export function createPresenceKeeper({ cell, clock, first, tell, keep }: Options): PresenceKeeper {
  let kept = first;
  let wasInHand = false;

  const set = (next: KeptPresence) => {
    kept = next;
    keep(next);
  };
  /** The call in hand is closed; one that only rang is gone. */
  const beginNext = () => {
    const { calls } = cell.get();
    const inHand = calls.some(({ place }) => place !== 'ringing');
    const isOver = calls.length === 0 || (wasInHand && !inHand);
    wasInHand = inHand;
    if (kept.next && isOver) set({ chosen: kept.next, next: null, missed: false });
  };
  const refresh = () => {
    beginNext();
    const { presence, calls } = cell.get();
    const now = told(
      kept,
      calls.some(({ place }) => place === 'wrap-up'),
    );
    const isSame = now.status === presence.status && now.reason === presence.reason;
    const since = isSame ? presence.since : clock.now();
    if (isSame && kept.chosen === presence.chosen && kept.next === presence.next) return;
    cell.set({ presence: { ...now, since, chosen: kept.chosen, next: kept.next } });
    if (!isSame) tell(now.status, now.reason);
  };
  const change = (next: KeptPresence) => {
    set(next);
    refresh();
  };

  return {
    chosen: () => kept.chosen,
    choose: (chosen) => change({ chosen, next: null, missed: false }),
    chooseNext: (next) => change({ ...kept, next }),
    missed: () => change({ ...kept, missed: true }),
    refresh,
  };
}

/** What the centre is told. */
export function told(
  { chosen, missed }: KeptPresence,
  isWrappingUp: boolean,
): { status: AgentStatus; reason: string | null } {
  if (isWrappingUp) return { status: 'wrap-up', reason: null };
  return missed ? { status: 'paused', reason: MISSED } : chosen;
}
