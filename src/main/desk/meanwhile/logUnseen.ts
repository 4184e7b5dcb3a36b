import type { Call } from '../../../shared/call/call.ts';
import { arrive } from '../calls/arrive.ts';
import type { Workplace } from '../workplace.ts';

/** A call that began and ended without this desk goes into its log, unless a colleague has it there. Answers who it was. */
export function logUnseen(w: Workplace, call: Call, agent: string): string | null {
  const open = { ...arrive(w, call, 'ringing', agent), runs: [], closedAt: w.clock.now() };
  const isTheirs = call.owners.length > 0 && !call.owners.includes(agent);
  if ('endedAt' in call && !isTheirs) w.board.close(open);
  return open.shown.popped.card?.name ?? open.shown.remoteLabel;
}
