import { done, failed } from '../../../../shared/lib/result.ts';
import type { Target } from './dialling.ts';
import { dialLeg } from './dialling.ts';
import type { HandedCall, OwnLeg } from './handedCall.ts';
import { bridgeOf, consulted } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { tell } from './handling.ts';
import type { Act } from './stasisActs.ts';
import { waitWithMusic } from './waiting.ts';

/** The call is given away: to an agent it stays ours, to anybody else the dialplan takes it. */
export async function transferBlind(
  handling: Handling,
  call: HandedCall,
  own: OwnLeg,
  target: Target | undefined,
): Act {
  if (!target) return failed('number-invalid');
  if (consulted(call)) return failed('not-now', 'somebody is being consulted');
  if ('number' in target) return toDialplan(handling, call, own, target.number);
  if (target.agent === own.agent) return failed('bad-input', 'that is their own extension');
  return toAgent(handling, call, own, target.agent);
}

/** If the colleague does not pick up, it rings where it came from. */
async function toAgent(handling: Handling, call: HandedCall, own: OwnLeg, agent: string): Act {
  const waiting = await waitWithMusic(handling, call);
  if (!waiting.ok) return waiting;
  tellTransferred(handling, call, own, agent);
  const answer = await dialLeg(handling, call, { agent }, false);
  call.agents = own.agent === null ? [] : [own.agent];
  call.tried.clear();
  call.legs.delete(own.id);
  await handling.acts.hangUp(own.id);
  return answer.ok ? done({}) : answer;
}

async function toDialplan(handling: Handling, call: HandedCall, own: OwnLeg, number: string): Act {
  const { acts, calls, context } = handling;
  calls.delete(call.id);
  const answer = await acts.goOn(call.id, { context, extension: number });
  if (!answer.ok) {
    calls.set(call.id, call);
    return answer;
  }
  tellTransferred(handling, call, own, number);
  for (const leg of call.legs.values()) await acts.hangUp(leg.id);
  await acts.endBridge(bridgeOf(call));
  return answer;
}

const tellTransferred = (handling: Handling, call: HandedCall, own: OwnLeg, to: string): void =>
  tell(handling, call, { type: 'transferred', kind: 'blind', from: own.agent ?? own.to, to, completed: false });
