import { dialLeg } from './dialling.ts';
import type { HandedCall } from './handedCall.ts';
import { bridgeOf, inTurn } from './handedCall.ts';
import type { Handling } from './handling.ts';

/** Between two rounds, and while nobody is ready. */
const AGAIN_MS = 2_000;
/** Then the dialplan decides again. */
const PATIENCE_MS = 300_000;

/** Rings whoever is next. A named agent is rung whether or not they are ready; any agent only when they are. */
export const offer = (handling: Handling, call: HandedCall): Promise<void> =>
  inTurn(call, () => offerNow(handling, call));

async function offerNow(handling: Handling, call: HandedCall): Promise<void> {
  call.cancelNext();
  while (isOpen(handling, call)) {
    const agent = nextAgent(handling, call);
    if (agent === undefined) return nobody(handling, call);
    call.tried.add(agent);
    const answer = await dialLeg(handling, call, { agent }, false);
    if (answer.ok) return;
    handling.warn('a phone could not be rung', answer.code);
    if (answer.code === 'telephony-down' || answer.code === 'timed-out') return again(handling, call);
  }
}

/** It is still here, and nobody has it or is being rung. */
const isOpen = ({ calls }: Handling, call: HandedCall) => calls.get(call.id) === call && call.legs.size === 0;

function nextAgent({ ready, calls }: Handling, { agents, tried }: HandedCall): string | undefined {
  if (agents) return agents.find((agent) => !tried.has(agent));
  // The PBX tells of a phone that rings a moment after it was asked to.
  const busy = new Set([...calls.values()].flatMap(({ legs }) => [...legs.values()].map(({ agent }) => agent)));
  return ready().find((agent) => !tried.has(agent) && !busy.has(agent));
}

async function nobody(handling: Handling, call: HandedCall): Promise<void> {
  const hasPatience = handling.clock.now() - call.since < PATIENCE_MS;
  if (call.agents !== null || !hasPatience) return giveBack(handling, call);
  call.tried.clear();
  again(handling, call);
}

function again(handling: Handling, call: HandedCall): void {
  call.cancelNext();
  call.cancelNext = handling.clock.after(AGAIN_MS, () => void offer(handling, call));
}

/** The dialplan goes on behind its `Stasis()`: voicemail, another queue, an end. */
async function giveBack({ acts, calls, warn }: Handling, call: HandedCall): Promise<void> {
  calls.delete(call.id);
  const answer = await acts.goOn(call.id);
  if (!answer.ok) warn('a call could not be given back to the dialplan', answer.code);
  if (call.isBridged) await acts.endBridge(bridgeOf(call));
}
