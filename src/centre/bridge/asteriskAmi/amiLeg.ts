import type { LegState, LegView } from '../asterisk/legView.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';

const states: Record<string, LegState> = {
  0: 'down',
  1: 'down',
  3: 'other',
  4: 'ring',
  5: 'ringing',
  6: 'up',
  7: 'busy',
};

/**
 * What a packet says of one of its channels: `Dest` of the dialled one, `Transferer` of the one who transfers, …
 * null when it does not speak of such a channel.
 */
export function amiLeg(packet: AmiPacket, prefix = ''): LegView | null {
  const read = (name: string) => header(packet, prefix + name);
  const id = read('Uniqueid');
  const name = read('Channel');
  if (!id || !name) return null;
  const state = read('ChannelState');
  return {
    id,
    name,
    state: (state && states[state]) || 'other',
    number: read('CallerIDNum'),
    callerName: unquoted(read('CallerIDName')) ?? null,
    connectedNumber: read('ConnectedLineNum'),
    context: read('Context'),
    exten: read('Exten'),
    application: read('Application'),
    applicationData: read('ApplicationData'),
    linkedId: read('Linkedid'),
    withheld: withheld(packet[prefix === '' ? 'ChanVariable' : `${prefix}ChanVariable`]),
  };
}

/** SIP escapes a quote once, AMI once more. */
const unquoted = (text: string | null) => text?.replace(/\\(.)/g, '$1').replace(/\\(["\\'])/g, '$1');

function withheld(variables: string | string[] | undefined): boolean | null {
  const all = variables === undefined ? [] : [variables].flat();
  const said = all.map((text) => /^CALLERID\((?:num-)?pres\)=(.*)$/.exec(text)?.[1]).filter(Boolean);
  return said.length ? said.some((text) => text?.startsWith('prohib')) : null;
}
