import type { AmiPacket } from '../../asteriskAmi/amiEvent.ts';
import { header } from '../../asteriskAmi/amiEvent.ts';
import type { AmiTalk } from './amiTalk.ts';
import { hintedEndpoint } from './hintedEndpoint.ts';

export interface SeenMember {
  endpoint: string;
  name: string;
}
export interface SeenQueues {
  queues: string[];
  members: SeenMember[];
  isDenied: boolean;
}

/** The queues and who is in them. */
export async function findQueues(talk: AmiTalk): Promise<SeenQueues> {
  const listed = await talk.list({ Action: 'QueueStatus' });
  if (!listed.isKnown) return { queues: [], members: [], isDenied: listed.isDenied };
  return { queues: listed.events.flatMap(queue), members: listed.events.flatMap(member), isDenied: false };
}

function queue(packet: AmiPacket): string[] {
  const name = header(packet, 'Queue');
  return header(packet, 'Event') === 'QueueParams' && name ? [name] : [];
}

function member(packet: AmiPacket): SeenMember[] {
  if (header(packet, 'Event') !== 'QueueMember') return [];
  const at = header(packet, 'StateInterface') ?? header(packet, 'Location') ?? header(packet, 'Interface') ?? '';
  const endpoint = hintedEndpoint(at);
  const name = header(packet, 'Name') ?? header(packet, 'MemberName');
  return endpoint && name && !name.includes('/') ? [{ endpoint, name }] : [];
}
