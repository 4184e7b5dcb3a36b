import { allowedCommands } from '../../../shared/call/allowedCommands.ts';
import type { Party } from '../../../shared/call/call.ts';
import { assertNever } from '../../../shared/lib/assertNever.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../../../shared/link/bridge/commands.ts';
import { blindTransfer } from './blindTransfer.ts';
import { cancelTransfer, completeTransfer, consult, joinAll, swap } from './consult.ts';
import { dialNumber } from './dialNumber.ts';
import type { Exchange } from './exchange.ts';
import { answerCall, hangUp, rejectCall, retrieveCall } from './handset.ts';
import { join } from './membership.ts';
import { ringOnRequest } from './outsideWorld.ts';
import { reachable, targetOf } from './targetOf.ts';
import type { SimCall } from './world.ts';

export const simCapabilities: Capability[] = [
  'answer',
  'reject',
  'hangup',
  'hold',
  'mute',
  'dial',
  'transfer-blind',
  'transfer-consult',
  'conference',
  'dtmf',
  'record-pause',
  'presence',
  'queues',
  'simulate',
];

type OnCall = Extract<BridgeCommand, { call: string }>;
type Answer = Result<{ call?: string }>;

type OfExchange = Exclude<BridgeCommand, { do: 'simulate-pace' | 'simulate-fault' }>;

export function runCommand(exchange: Exchange, agent: string, command: OfExchange, someone: () => Party): Answer {
  if ('call' in command) return runOnCall(exchange, agent, command);
  if (command.do === 'dial') return dialNumber(exchange, agent, command.number);
  if (command.do === 'queue-join' || command.do === 'queue-leave')
    return join(exchange.world, agent, command.queue, command.do === 'queue-join');
  if (command.do === 'simulate-fate') {
    exchange.world.fate = command.fate;
    return done({});
  }
  const { from, withheld = false, name = null } = command;
  const to = exchange.world.agents.get(agent)?.extension ?? null;
  return ringOnRequest(exchange, { from, withheld, name, to }, someone);
}

/** What an agent does with a call; refused where the call's state does not allow it. */
function runOnCall(exchange: Exchange, agent: string, command: OnCall): Answer {
  const sim = exchange.world.calls.get(command.call);
  if (!sim) return failed('no-such-call');
  if (!allowedCommands(sim.call, agent, simCapabilities).includes(command.do))
    return failed('not-now', `the call is ${sim.call.status}`);
  return act(exchange, sim, agent, command);
}

function act(exchange: Exchange, sim: SimCall, agent: string, command: OnCall): Answer {
  switch (command.do) {
    case 'answer':
      return answerCall(exchange, sim, agent);
    case 'reject':
      return rejectCall(exchange, sim, agent);
    case 'hangup':
      return hangUp(exchange, sim, agent);
    case 'hold':
      return told(exchange, sim, 'held');
    case 'retrieve':
      return retrieveCall(exchange, sim, agent);
    case 'mute':
      return told(exchange, sim, 'muted');
    case 'unmute':
      return told(exchange, sim, 'unmuted');
    case 'transfer-blind':
    case 'transfer-consult':
      return hand(exchange, sim, agent, command);
    case 'transfer-swap':
      return swap(exchange, sim);
    case 'transfer-complete':
      return completeTransfer(exchange, sim, agent);
    case 'transfer-cancel':
      return cancelTransfer(exchange, sim);
    case 'conference':
      return joinAll(exchange, sim);
    case 'dtmf':
      return done({});
    case 'record-pause':
      return record(exchange, sim, 'recordingPaused');
    case 'record-resume':
      return record(exchange, sim, 'recordingResumed');
    default:
      return assertNever(command);
  }
}

function told(
  exchange: Exchange,
  sim: SimCall,
  type: 'held' | 'muted' | 'unmuted' | 'recordingPaused' | 'recordingResumed',
): Answer {
  exchange.tell(sim, { type });
  return done({});
}

/** A recorder that does not answer changes nothing: what was recorded still is. */
function record(exchange: Exchange, sim: SimCall, type: 'recordingPaused' | 'recordingResumed'): Answer {
  if (exchange.world.recorderIsStuck?.()) return failed('telephony-refused', 'the recorder does not answer');
  return told(exchange, sim, type);
}

function hand(exchange: Exchange, sim: SimCall, agent: string, command: Extract<OnCall, { to: string }>): Answer {
  const find = sim.consultee ? targetOf : reachable;
  const target = find(exchange.world, command.to, agent);
  if (!target.ok) return target;
  if (command.do === 'transfer-consult') return consult(exchange, sim, target.value);
  if (sim.consultee) return failed('not-now', 'a consultation is going on');
  return blindTransfer(exchange, sim, agent, target.value);
}
