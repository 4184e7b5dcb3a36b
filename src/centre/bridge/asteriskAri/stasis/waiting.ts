import type { HandedCall } from './handedCall.ts';
import { bridgeOf } from './handedCall.ts';
import type { Handling } from './handling.ts';
import type { Act } from './stasisActs.ts';
import { inOrder } from './stasisActs.ts';

/** Out of the bridge, with music. */
export async function waitWithMusic({ acts }: Handling, call: HandedCall): Act {
  if (call.waits) return { ok: true, value: {} };
  const answer = await acts.takeOut(bridgeOf(call), call.id);
  if (!answer.ok) return answer;
  call.waits = true;
  await acts.startMusic(call.id);
  return answer;
}

export async function comeBack({ acts }: Handling, call: HandedCall): Act {
  const answer = await inOrder(
    () => stopWaiting(acts.stopMusic(call.id)),
    () => acts.join(bridgeOf(call), call.id),
  );
  if (answer.ok) call.waits = false;
  return answer;
}

/** Music that does not play any more is no obstacle. */
export async function stopWaiting(act: Act): Act {
  const answer = await act;
  return answer.ok || answer.code === 'telephony-down' ? answer : { ok: true, value: {} };
}
