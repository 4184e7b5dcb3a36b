import type { CallCommand } from '../../../shared/call/allowedCommands.ts';
import { allowedCommands, isAble } from '../../../shared/call/allowedCommands.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { BridgeCommand } from '../../../shared/link/bridge/commands.ts';
import type { Workplace } from '../workplace.ts';
import { batonOf } from './baton.ts';

type OnCall = Extract<BridgeCommand, { call: string }>;

/** Asks the telephony; what it did comes back as events. Refusals are thrown in words an agent may read. */
export async function onTelephone(w: Workplace, command: OnCall): Promise<Record<string, never>> {
  mayDo(w, command.call, command.do);
  const result = await w.link.run(command);
  if (!result.ok) throw new DeskError(result.code, result.message);
  return {};
}

function mayDo(w: Workplace, callId: string, command: CallCommand): void {
  const { call, place } = w.board.need(callId).shown;
  const { agent, capabilities, centre } = w.link.health();
  if (centre !== 'connected' || agent === null) throw new DeskError('telephony-down');
  if (place === 'wrap-up') throw new DeskError('not-now');
  if (!isAble(call, command, capabilities)) throw new DeskError('telephony-cannot');
  if (!allowedCommands(call, agent, capabilities).includes(command)) throw new DeskError('not-now');
}

/** Whoever is in conversation is put on hold first, never cut. */
export async function answerCall(w: Workplace, callId: string): Promise<Record<string, never>> {
  mayDo(w, callId, 'answer');
  const other = w.board
    .all()
    .find(({ shown }) => shown.call.id !== callId && shown.place === 'talking' && shown.call.status === 'connected');
  if (other && w.link.health().capabilities.includes('hold'))
    await onTelephone(w, { do: 'hold', call: other.shown.call.id });
  return onTelephone(w, { do: 'answer', call: callId });
}

/** The record, the script's position and the notes travel with the call. */
export function transferCall(w: Workplace, command: Extract<OnCall, { to: string }>): Promise<Record<string, never>> {
  mayDo(w, command.call, command.do);
  w.link.handOver(command.call, batonOf(w, w.board.need(command.call)));
  return onTelephone(w, command);
}
