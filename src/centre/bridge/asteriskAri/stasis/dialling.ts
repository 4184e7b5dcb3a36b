import type { HandedCall, OwnLeg } from './handedCall.ts';
import type { Handling } from './handling.ts';
import type { Act } from './stasisActs.ts';

const RING_SECONDS = 20;
const OUTSIDE_SECONDS = 45;
export const OWN_LEG = 'crocdesk-leg-';

export type Target = { agent: string } | { number: string };

/** A number that is the extension of an agent means their phone. */
export function targetOf({ tracker, dialled }: Handling, text: string): Target | undefined {
  const agent = tracker.endpoints.agentAt(text.trim());
  if (agent !== undefined) return { agent };
  const number = dialled(text);
  return /^[+\d*#]{1,32}$/.test(number) ? { number } : undefined;
}

/** The leg is known before it is dialled: the PBX tells of it before it answers. */
export async function dialLeg(handling: Handling, call: HandedCall, target: Target, isConsulted: boolean): Act {
  const leg = newLeg(handling, target, isConsulted);
  call.legs.set(leg.id, leg);
  const answer = await handling.acts.dialForUs(
    await phoneCall(handling, call, target, leg.id),
    ['leg', call.id, isConsulted ? 'consulted' : 'offered'],
    call.id,
  );
  if (!answer.ok) call.legs.delete(leg.id);
  return answer;
}

const newLeg = ({ newId }: Handling, target: Target, isConsulted: boolean): OwnLeg => ({
  id: `${OWN_LEG}${newId()}`,
  agent: 'agent' in target ? target.agent : null,
  to: 'agent' in target ? target.agent : target.number,
  isConsulted,
  isUp: false,
  isIn: false,
});

/** An agent's phone shows the customer; somebody outside sees what the dialplan gives the line. */
async function phoneCall(handling: Handling, call: HandedCall, target: Target, id: string) {
  const { tracker, context } = handling;
  if ('number' in target)
    return {
      id,
      endpoint: `Local/${target.number}@${context}/n`,
      callerId: undefined,
      timeoutSeconds: OUTSIDE_SECONDS,
    };
  const callerId = await handling.callerId(call.id);
  return { id, endpoint: tracker.endpoints.interfaceOf(target.agent), callerId, timeoutSeconds: RING_SECONDS };
}
