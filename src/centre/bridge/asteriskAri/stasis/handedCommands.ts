import { failed } from '../../../../shared/lib/result.ts';
import type { BridgeCommand } from '../../../../shared/link/bridge/commands.ts';
import { askColleague, cancelConsultation, completeTransfer, joinAll, swap } from './consultation.ts';
import { targetOf } from './dialling.ts';
import type { HandedCall, OwnLeg } from './handedCall.ts';
import { consulted, inTurn } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { tell } from './handling.ts';
import type { Act } from './stasisActs.ts';
import { transferBlind } from './transferBlind.ts';
import { comeBack, waitWithMusic } from './waiting.ts';

type CallCommand = Extract<BridgeCommand, { call: string }>;

/** What an agent asks of a call that was handed over, through their own leg in it. Null: it is no different there. */
export function runHanded(handling: Handling, call: HandedCall, own: OwnLeg, command: CallCommand): Act | null {
  const work = workFor(handling, call, own, command);
  if (!work) return null;
  if (!own.isUp) return Promise.resolve(failed('not-now', 'nobody speaks yet'));
  return inTurn(call, work);
}

function workFor(handling: Handling, call: HandedCall, own: OwnLeg, command: CallCommand): (() => Act) | null {
  switch (command.do) {
    case 'hold':
      return () => hold(handling, call);
    case 'retrieve':
      return () => retrieve(handling, call);
    case 'mute':
      return () => mute(handling, call, own);
    case 'unmute':
      return () => unmute(handling, call, own);
    case 'dtmf':
      return () => handling.acts.press(whoHears(call), command.digits);
    case 'transfer-blind':
      return () => transferBlind(handling, call, own, targetOf(handling, command.to));
    case 'transfer-consult':
      return () => askColleague(handling, call, own, targetOf(handling, command.to));
    case 'transfer-complete':
      return () => completeTransfer(handling, call, own);
    case 'transfer-cancel':
      return () => cancelConsultation(handling, call);
    case 'transfer-swap':
      return () => swap(handling, call);
    case 'conference':
      return () => joinAll(handling, call);
    default:
      return null;
  }
}

const consulting = () => failed('not-now', 'somebody is being consulted');

/** No phone tells of it: we took the customer out. */
async function hold(handling: Handling, call: HandedCall): Act {
  if (call.waits) return failed('not-now', 'the customer waits already');
  if (consulted(call)) return consulting();
  const answer = await waitWithMusic(handling, call);
  if (answer.ok) tell(handling, call, { type: 'held' });
  return answer;
}

async function retrieve(handling: Handling, call: HandedCall): Act {
  if (!call.waits) return failed('not-now', 'the customer does not wait');
  if (consulted(call)) return consulting();
  const answer = await comeBack(handling, call);
  if (answer.ok) tell(handling, call, { type: 'retrieved' });
  return answer;
}

async function mute(handling: Handling, call: HandedCall, own: OwnLeg): Act {
  const answer = await handling.acts.mute(own.id);
  if (answer.ok) tell(handling, call, { type: 'muted' });
  return answer;
}

async function unmute(handling: Handling, call: HandedCall, own: OwnLeg): Act {
  const answer = await handling.acts.unmute(own.id);
  if (answer.ok) tell(handling, call, { type: 'unmuted' });
  return answer;
}

/** The digits are for whoever the agent speaks with. */
function whoHears(call: HandedCall): string {
  const asked = consulted(call);
  return asked?.isIn ? asked.id : call.id;
}
