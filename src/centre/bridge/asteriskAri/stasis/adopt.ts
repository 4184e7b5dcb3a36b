import type { AriChannel } from '../ariEvent.ts';
import type { AriSnapshot } from '../ariSnapshot.ts';
import { callIsOver, legIsUp } from './conversation.ts';
import { agentsFor } from './createHandedCalls.ts';
import { OWN_LEG } from './dialling.ts';
import type { HandedCall, OwnLeg } from './handedCall.ts';
import { bridgeOf, consulted, createHandedCall } from './handedCall.ts';
import type { Handling } from './handling.ts';
import { callWith, tell } from './handling.ts';
import { offer } from './offering.ts';
import { stasisArgs } from './stasisArgs.ts';

/** After a break nothing is told again: takes up the calls that are with us as the PBX shows them, and clears away what belongs to none. */
export async function adopt(handling: Handling, snapshot: AriSnapshot): Promise<void> {
  const there = new Map(snapshot.channels.map((channel) => [channel.id, channel]));
  await forgetGone(handling, there);
  for (const channel of snapshot.channels) adoptCall(handling, channel);
  for (const channel of snapshot.channels) adoptLeg(handling, channel);
  for (const call of handling.calls.values()) seeBridge(handling, call, snapshot);
  await clearAway(handling, snapshot);
  for (const call of [...handling.calls.values()]) await goOn(handling, call);
}

async function forgetGone(handling: Handling, there: Map<string, AriChannel>): Promise<void> {
  for (const call of [...handling.calls.values()]) {
    for (const id of [...call.legs.keys()]) if (!there.has(id)) call.legs.delete(id);
    const channel = there.get(call.id);
    if (!channel || !stasisArgs(channel, handling.app)) await callIsOver(handling, call);
  }
}

function adoptCall(handling: Handling, channel: AriChannel): void {
  const args = stasisArgs(channel, handling.app);
  if (!args || args[0] === 'leg' || handling.calls.has(channel.id)) return;
  handling.calls.set(channel.id, createHandedCall(channel.id, agentsFor(handling, args), handling.clock.now()));
}

/** A leg that is still ringing does not say whose it is: one that we do not know is cleared away. */
function adoptLeg(handling: Handling, channel: AriChannel): void {
  const [word, of = '', how] = stasisArgs(channel, handling.app) ?? [];
  const call = handling.calls.get(of);
  if (word !== 'leg' || !call) return;
  const leg = call.legs.get(channel.id) ?? legOf(handling, channel.id, how === 'consulted');
  call.legs.set(leg.id, leg);
}

function legOf({ tracker }: Handling, id: string, isConsulted: boolean): OwnLeg {
  const agent = tracker.endpoints.agentOf(tracker.legs().find((leg) => leg.id === id)?.endpoint ?? null) ?? null;
  return { id, agent, to: agent ?? 'unknown', isConsulted, isUp: false, isIn: false };
}

/** Who is in the bridge speaks; who is not, waits. */
function seeBridge(handling: Handling, call: HandedCall, { bridges }: AriSnapshot): void {
  const bridge = bridges.find(({ id }) => id === bridgeOf(call));
  const inside = new Set(bridge?.channels);
  call.isBridged = bridge !== undefined;
  const someoneSpeaks = [...call.legs.keys()].some((id) => inside.has(id));
  call.waits = call.isBridged && !inside.has(call.id);
  for (const leg of call.legs.values()) {
    leg.isUp ||= inside.has(leg.id);
    if (leg.isConsulted && inside.has(call.id)) leg.isConsulted = !inside.has(leg.id);
    leg.isIn = inside.has(leg.id);
  }
  if (call.waits && someoneSpeaks && !consulted(call)) tell(handling, call, { type: 'held' });
  if (inside.has(call.id)) tell(handling, call, { type: 'retrieved' });
}

async function clearAway(handling: Handling, { channels, bridges }: AriSnapshot): Promise<void> {
  const known = new Set([...handling.calls.values()].map(bridgeOf));
  for (const { id } of channels) if (id.startsWith(OWN_LEG) && !callWith(handling, id)) await handling.acts.hangUp(id);
  for (const { id } of bridges)
    if (id.startsWith('crocdesk-bridge-') && !known.has(id)) await handling.acts.endBridge(id);
}

/** What was due while nobody watched: a customer whom the last agent left is let go, one who was being handed on is rung for again. */
async function goOn(handling: Handling, call: HandedCall): Promise<void> {
  const cameMeanwhile = [...call.legs.values()].filter(({ isUp, id }) => !isUp && isInApp(handling, id));
  for (const leg of cameMeanwhile) await legIsUp(handling, call, leg);
  if (call.legs.size > 0) return;
  if (call.isBridged && !call.waits) await handling.acts.hangUp(call.id);
  else void offer(handling, call);
}

const isInApp = ({ tracker }: Handling, id: string) =>
  tracker.legs().some((leg) => leg.id === id && leg.view.state === 'up');
