import { done, failed } from '../../../../shared/lib/result.ts';
import type { Target } from './dialling.ts';
import { dialLeg } from './dialling.ts';
import type { HandedCall, OwnLeg } from './handedCall.ts';
import { bridgeOf, consulted } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { tell } from './handling.ts';
import type { Act } from './stasisActs.ts';
import { inOrder } from './stasisActs.ts';
import { comeBack, stopWaiting, waitWithMusic } from './waiting.ts';

const notAnswered = () => failed('not-now', 'the consultation is not answered yet');

/** A colleague, or somebody outside, is asked while the customer waits. */
export async function askColleague(handling: Handling, call: HandedCall, own: OwnLeg, target: Target | undefined): Act {
  if (!target) return failed('number-invalid');
  if ('agent' in target && target.agent === own.agent) return failed('bad-input', 'that is their own extension');
  if (consulted(call)) return failed('not-now', 'somebody is being consulted already');
  const waited = call.waits;
  const waiting = await waitWithMusic(handling, call);
  if (!waiting.ok) return waiting;
  tell(handling, call, { type: 'consulted', to: 'agent' in target ? target.agent : target.number });
  const answer = await dialLeg(handling, call, target, true);
  if (answer.ok) return answer;
  tell(handling, call, { type: 'consultEnded' });
  if (!waited && (await comeBack(handling, call)).ok) tell(handling, call, { type: 'retrieved' });
  return answer;
}

/** The customer goes on with the one who was asked, without whoever asked. */
export async function completeTransfer(handling: Handling, call: HandedCall, own: OwnLeg): Act {
  const heir = consulted(call);
  if (!heir?.isUp) return notAnswered();
  const { acts } = handling;
  const answer = await putTogether(handling, call, own, heir);
  if (!answer.ok) {
    await acts.join(bridgeOf(call), own.id);
    return answer;
  }
  heir.isConsulted = false;
  call.legs.delete(own.id);
  const from = own.agent ?? own.to;
  tell(handling, call, { type: 'transferred', kind: 'attended', from, to: heir.to, completed: true });
  await acts.hangUp(own.id);
  return done({});
}

/** Whoever asked leaves first: as long as they are with the customer, the call counts as theirs. */
async function putTogether(handling: Handling, call: HandedCall, own: OwnLeg, heir: OwnLeg): Act {
  const { acts } = handling;
  const answer = await inOrder(
    () => acts.takeOut(bridgeOf(call), own.id),
    () => joinAsked(handling, call, heir),
  );
  return answer.ok && call.waits ? comeBack(handling, call) : answer;
}

async function joinAsked({ acts }: Handling, call: HandedCall, asked: OwnLeg): Act {
  if (asked.isIn) return done({});
  await stopWaiting(acts.stopMusic(asked.id));
  const answer = await acts.join(bridgeOf(call), asked.id);
  if (answer.ok) asked.isIn = true;
  return answer;
}

/** The customer waits on, until they are retrieved; that the colleague is gone is told when they are. */
export async function cancelConsultation({ acts }: Handling, call: HandedCall): Act {
  const asked = consulted(call);
  return asked ? acts.hangUp(asked.id) : failed('not-now', 'nobody is being consulted');
}

/** From the one who was asked to the customer, and back; whoever is left waits. */
export async function swap(handling: Handling, call: HandedCall): Act {
  const asked = consulted(call);
  if (!asked?.isUp) return notAnswered();
  const answer = await (asked.isIn ? backToCustomer(handling, call, asked) : backToColleague(handling, call, asked));
  if (!answer.ok) return answer;
  tell(handling, call, asked.isIn ? { type: 'consulted', to: asked.to } : { type: 'retrieved' });
  return answer;
}

async function backToCustomer(handling: Handling, call: HandedCall, asked: OwnLeg): Act {
  const { acts } = handling;
  const out = await acts.takeOut(bridgeOf(call), asked.id);
  if (!out.ok) return out;
  asked.isIn = false;
  await acts.startMusic(asked.id);
  return comeBack(handling, call);
}

const backToColleague = (handling: Handling, call: HandedCall, asked: OwnLeg): Act =>
  inOrder(
    () => waitWithMusic(handling, call),
    () => joinAsked(handling, call, asked),
  );

/** All three speak together. */
export async function joinAll(handling: Handling, call: HandedCall): Act {
  const asked = consulted(call);
  if (!asked?.isUp) return notAnswered();
  const answer = await inOrder(
    () => joinAsked(handling, call, asked),
    () => (call.waits ? comeBack(handling, call) : Promise.resolve(done({}))),
  );
  if (!answer.ok) return answer;
  asked.isConsulted = false;
  tell(handling, call, { type: 'conferenced' });
  return answer;
}
