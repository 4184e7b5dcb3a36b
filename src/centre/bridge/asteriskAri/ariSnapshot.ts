import { z } from 'zod';
import type { Result } from '../../../shared/lib/result.ts';
import type { LegEvent } from '../asterisk/legEvent.ts';
import type { AriBridge, AriChannel } from './ariEvent.ts';
import { ariBridge, ariChannel } from './ariEvent.ts';
import { ariLeg } from './ariLeg.ts';
import type { AriAnswer, AriRest } from './ariRest.ts';
import { isWaitingRoom } from './ariToLegs.ts';
import { stasisArgs } from './stasis/stasisArgs.ts';

/** Everything an Asterisk can say of this moment. Who holds, it cannot. */
export interface AriSnapshot {
  channels: AriChannel[];
  bridges: AriBridge[];
  pbxTime: number | null;
}

/** Throws when the PBX does not say. What it says that is no channel is passed over. */
export async function askAriSnapshot(rest: AriRest): Promise<AriSnapshot> {
  const channels = told(await rest.ask({ method: 'GET', path: ['channels'] }));
  const bridges = told(await rest.ask({ method: 'GET', path: ['bridges'] }));
  const { pbxTime } = channels;
  return { channels: each(ariChannel, channels.body), bridges: each(ariBridge, bridges.body), pbxTime };
}

function told(answer: Result<AriAnswer>): AriAnswer {
  if (!answer.ok) throw new Error(answer.message);
  if (!Array.isArray(answer.value.body)) throw new Error('the PBX does not list its channels');
  return answer.value;
}

const each = <T>(shape: z.ZodType<T>, list: unknown): T[] =>
  z
    .array(z.unknown())
    .parse(list)
    .flatMap((one) => shape.safeParse(one).data ?? []);

/** The legs there are, in the words of the tracker. */
export function presentLegs(snapshot: AriSnapshot, app: string, at: number): Extract<LegEvent, { type: 'present' }> {
  const rooms = new Map<string, string>();
  for (const bridge of snapshot.bridges)
    if (!isWaitingRoom(bridge)) for (const id of bridge.channels ?? []) rooms.set(id, bridge.id);
  const legs = snapshot.channels.map((channel) => ({
    leg: ariLeg(channel),
    bridge: rooms.get(channel.id) ?? null,
    createdAt: createdAt(channel, snapshot.pbxTime ?? at, at),
    dialled: isDialled(channel, app),
  }));
  return { type: 'present', at, legs };
}

/** By our clock: how long ago it was by the clock of the PBX. */
function createdAt({ creationtime }: AriChannel, pbxTime: number, at: number): number {
  const ago = pbxTime - Date.parse((creationtime ?? '').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isFinite(ago) ? at - Math.max(0, ago) : at;
}

const isDialled = (channel: AriChannel, app: string) =>
  /^AppDial|^AppQueue/.test(channel.dialplan?.app_name ?? '') ||
  channel.state === 'Down' ||
  channel.state === 'Ringing' ||
  stasisArgs(channel, app)?.[0] === 'leg';
