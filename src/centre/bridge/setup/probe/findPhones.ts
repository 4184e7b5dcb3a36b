import type { AmiPacket } from '../../asteriskAmi/amiEvent.ts';
import { header } from '../../asteriskAmi/amiEvent.ts';
import type { AmiTalk, Listed } from './amiTalk.ts';
import { hintedEndpoint } from './hintedEndpoint.ts';

/** An endpoint as the PBX is set up with it. */
export interface SeenEndpoint {
  endpoint: string;
  isOnline: boolean | null;
  callerId: string | null;
  context: string | null;
}
export interface SeenHint {
  extension: string;
  endpoint: string;
}
export interface SeenPhones {
  endpoints: SeenEndpoint[];
  hints: SeenHint[];
  /** The lists that this user may not ask for. */
  denied: string[];
}

/** So many endpoints are asked about one by one; for the others their name has to do. */
const MOST_DETAILS = 200;

/** The phones of both SIP channel drivers, and the hints of the dialplan that say which extension is whose. */
export async function findPhones(talk: AmiTalk, isInTime: () => boolean): Promise<SeenPhones> {
  const denied: string[] = [];
  const list = async (action: string): Promise<AmiPacket[]> => {
    const listed = await talk.list({ Action: action });
    if (isDenied(listed)) denied.push(action);
    return listed.isKnown ? listed.events : [];
  };
  const pjsip = (await list('PJSIPShowEndpoints')).flatMap(pjsipEndpoint);
  const sip = (await list('SIPpeers')).flatMap(sipPeer);
  const hints = (await list('ExtensionStateList')).flatMap(hint);
  for (const seen of pjsip.slice(0, MOST_DETAILS)) {
    if (isInTime()) describe(seen, await detailOf(talk, seen.endpoint));
  }
  for (const seen of sip.slice(0, MOST_DETAILS)) {
    if (isInTime()) describe(seen, await talk.ask({ Action: 'SIPshowpeer', Peer: seen.endpoint }));
  }
  return { endpoints: [...pjsip, ...sip], hints, denied };
}

const isDenied = (listed: Listed) => !listed.isKnown && listed.isDenied;

async function detailOf(talk: AmiTalk, Endpoint: string): Promise<AmiPacket | undefined> {
  const listed = await talk.list({ Action: 'PJSIPShowEndpoint', Endpoint });
  return listed.isKnown ? listed.events.find((packet) => header(packet, 'Event') === 'EndpointDetail') : undefined;
}

function describe(seen: SeenEndpoint, detail: AmiPacket | undefined): void {
  if (!detail) return;
  seen.callerId = header(detail, 'Callerid');
  seen.context = header(detail, 'Context');
}

function pjsipEndpoint(packet: AmiPacket): SeenEndpoint[] {
  const endpoint = header(packet, 'ObjectName');
  if (header(packet, 'Event') !== 'EndpointList' || !endpoint) return [];
  const state = header(packet, 'DeviceState');
  return [seenAs(endpoint, state === null ? null : !/unavailable|invalid/i.test(state))];
}

function sipPeer(packet: AmiPacket): SeenEndpoint[] {
  const endpoint = header(packet, 'ObjectName');
  if (header(packet, 'Event') !== 'PeerEntry' || !endpoint) return [];
  const status = header(packet, 'Status');
  return [seenAs(endpoint, status === null ? null : /^(ok|lagged)/i.test(status))];
}

/** What was not said yet is not known. */
export const seenAs = (endpoint: string, isOnline: boolean | null): SeenEndpoint => ({
  endpoint,
  isOnline,
  callerId: null,
  context: null,
});

function hint(packet: AmiPacket): SeenHint[] {
  const extension = header(packet, 'Exten');
  const endpoint = hintedEndpoint(header(packet, 'Hint') ?? '');
  return extension && endpoint ? [{ extension, endpoint }] : [];
}
