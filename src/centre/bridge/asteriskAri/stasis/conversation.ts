import type { HandedCall, OwnLeg } from './handedCall.ts';
import { bridgeOf, consulted, inTurn, upLegs } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { tell } from './handling.ts';
import { offer } from './offering.ts';
import type { Act } from './stasisActs.ts';
import { inOrder } from './stasisActs.ts';
import { stopWaiting } from './waiting.ts';

/** Somebody whom we rang has picked up. */
export async function legIsUp(handling: Handling, call: HandedCall, leg: OwnLeg): Promise<void> {
  leg.isUp = true;
  const answer = await inTurn(call, () =>
    leg.isConsulted ? beAsked(handling, call, leg) : connect(handling, call, leg),
  );
  if (answer.ok) return;
  handling.warn('a leg could not be put through', answer.code);
  await handling.acts.hangUp(leg.id);
}

async function connect({ acts }: Handling, call: HandedCall, leg: OwnLeg): Act {
  const bridge = bridgeOf(call);
  const isApart = call.waits || !call.isBridged;
  const apart = [...(isApart ? [call.id] : []), ...(leg.isIn ? [] : [leg.id])];
  const first = call.isBridged
    ? [() => stopWaiting(acts.stopMusic(call.id))]
    : [() => acts.answer(call.id), () => acts.makeBridge(bridge)];
  const answer = await inOrder(...first, () => acts.join(bridge, ...apart));
  call.isBridged = true;
  if (!answer.ok) return answer;
  call.waits = false;
  leg.isIn = true;
  return answer;
}

/** The colleague takes the customer's place in the bridge; their phone rings no longer. */
async function beAsked(handling: Handling, call: HandedCall, leg: OwnLeg): Act {
  const answer = await handling.acts.join(bridgeOf(call), leg.id);
  leg.isIn = answer.ok;
  if (answer.ok && leg.agent !== null) tell(handling, call, { type: 'answered', agent: leg.agent });
  return answer;
}

/** A leg that we had rung is gone: hung up, refused, or nobody was there. */
export async function legIsGone(handling: Handling, call: HandedCall, leg: OwnLeg): Promise<void> {
  call.legs.delete(leg.id);
  if (leg.isConsulted) return tell(handling, call, { type: 'consultEnded' });
  if (!leg.isUp && upLegs(call).length === 0) return offer(handling, call);
  const heir = consulted(call);
  if (heir && upLegs(call).every((one) => one === heir)) await inherit(handling, call, heir, leg);
  else if (upLegs(call).length === 0) await finish(handling, call);
}

/** Whoever asked has hung up: the one who was asked has the customer, as soon as they pick up; if they do not, it rings where it came from. */
async function inherit(handling: Handling, call: HandedCall, heir: OwnLeg, leaving: OwnLeg): Promise<void> {
  heir.isConsulted = false;
  call.agents = leaving.agent === null ? call.agents : [leaving.agent];
  call.tried.clear();
  const from = leaving.agent ?? leaving.to;
  tell(handling, call, { type: 'transferred', kind: 'attended', from, to: heir.to, completed: heir.isUp });
  if (!heir.isUp) return;
  if (!heir.isIn) await stopWaiting(handling.acts.stopMusic(heir.id));
  await legIsUp(handling, call, heir);
}

/** Nobody of ours is left in it. */
async function finish({ acts, warn }: Handling, call: HandedCall): Promise<void> {
  const answer = await acts.hangUp(call.id);
  if (!answer.ok && answer.code !== 'no-such-call') warn('a call could not be ended', answer.code);
}

/** The customer has gone, or was taken from us: nothing of the call stays behind. */
export async function callIsOver({ acts, calls }: Handling, call: HandedCall): Promise<void> {
  call.cancelNext();
  calls.delete(call.id);
  for (const { id } of call.legs.values()) await acts.hangUp(id);
  if (call.isBridged) await acts.endBridge(bridgeOf(call));
}
