import type { Presence } from '../../../shared/desk/deskState.ts';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { AgentStatus } from '../../../shared/link/bridge/agents.ts';
import type { DeskCell } from '../deskCell.ts';

export interface Chosen {
  status: 'ready' | 'paused';
  reason: string | null;
}

export interface PresenceKeeper {
  chosen(): Chosen;
  choose(chosen: Chosen): void;
  /** What follows from the calls: wrap-up goes before what was chosen. */
  refresh(): void;
}

interface Options {
  cell: DeskCell;
  clock: Clock;
  first: Chosen;
  tell: (status: AgentStatus, reason: string | null) => void;
  keep: (chosen: Chosen) => void;
}

/** What the agent chose, and what the centre is told: nobody gets the next call before the last one is closed. */
export function createPresenceKeeper({ cell, clock, first, tell, keep }: Options): PresenceKeeper {
  let chosen = first;

  const refresh = () => {
    const { presence, calls } = cell.get();
    const wrappingUp = calls.some(({ place }) => place === 'wrap-up');
    const next: Pick<Presence, 'status' | 'reason'> = wrappingUp ? { status: 'wrap-up', reason: null } : chosen;
    if (next.status === presence.status && next.reason === presence.reason) return;
    cell.set({ presence: { status: next.status, reason: next.reason, since: clock.now() } });
    tell(next.status, next.reason);
  };

  return {
    chosen: () => chosen,
    choose(next) {
      chosen = next;
      keep(next);
      refresh();
    },
    refresh,
  };
}
