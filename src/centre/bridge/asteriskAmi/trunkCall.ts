import type { AmiPacket } from './amiEvent.ts';

export interface TrunkCall {
  rings: AmiPacket[];
  answered: AmiPacket[];
  /** The caller ends the conversation. */
  hungUp: AmiPacket[];
  /** The caller gives up while it rings. */
  cancelled: AmiPacket[];
  /** What `CoreShowChannels` says while they talk. */
  channels: AmiPacket[];
}

/** What an Asterisk tells of a caller to 601, which rings at agent1. `withheld: null`: of a PBX that does not say. */
export function trunkCall(id: string, number: string, withheld: boolean | null = false): TrunkCall {
  const [epoch, n] = id.split('.').map(Number);
  const pres = (isWithheld: boolean): AmiPacket =>
    withheld === null ? {} : { ChanVariable: `CALLERID(num-pres)=${isWithheld ? 'prohib' : 'allowed'}_not_screened` };
  const trunk = (state: number, prefix = ''): AmiPacket => ({
    [`${prefix}Channel`]: `PJSIP/trunk-0000000${n === 1 ? 1 : n}`,
    [`${prefix}ChannelState`]: `${state}`,
    [`${prefix}CallerIDNum`]: number,
    [`${prefix}CallerIDName`]: 'Claire Dupont',
    [`${prefix}Context`]: 'from-trunk',
    [`${prefix}Exten`]: '601',
    [`${prefix}Uniqueid`]: id,
    [`${prefix}Linkedid`]: id,
  });
  const phone = (state: number, prefix = ''): AmiPacket => ({
    [`${prefix}Channel`]: `PJSIP/agent1-0000000${Number(n) + 1}`,
    [`${prefix}ChannelState`]: `${state}`,
    [`${prefix}CallerIDNum`]: '101',
    [`${prefix}CallerIDName`]: 'Amina Agent',
    [`${prefix}Context`]: 'from-internal',
    [`${prefix}Exten`]: '601',
    [`${prefix}Uniqueid`]: `${epoch}.${Number(n) + 1}`,
    [`${prefix}Linkedid`]: id,
  });
  const said = pres(withheld ?? false);
  const bridge = { BridgeUniqueid: `bridge-${id}`, BridgeType: 'basic', BridgeTechnology: 'simple_bridge' };
  const gone = (leg: AmiPacket, Cause: string): AmiPacket => ({ Event: 'Hangup', ...leg, Cause });
  return {
    rings: [
      { Event: 'Newchannel', ...trunk(4), ...pres(false) },
      { Event: 'Newchannel', ...phone(0) },
      { Event: 'DialBegin', ...trunk(4), ...said, ...phone(0, 'Dest'), DialString: 'agent1' },
      { Event: 'DialState', ...trunk(4), ...said, ...phone(5, 'Dest'), DialStatus: 'RINGING' },
    ],
    answered: [
      { Event: 'DialEnd', ...trunk(4), ...said, ...phone(6, 'Dest'), DialStatus: 'ANSWER' },
      { Event: 'BridgeEnter', ...bridge, ...phone(6) },
      { Event: 'BridgeEnter', ...bridge, ...trunk(6), ...said },
    ],
    hungUp: [
      { Event: 'HangupRequest', ...trunk(6), ...said, Cause: '16' },
      { Event: 'BridgeLeave', ...bridge, ...trunk(6), ...said },
      gone(phone(6), '16'),
      gone(trunk(6), '16'),
    ],
    cancelled: [
      { Event: 'HangupRequest', ...trunk(4), ...said, Cause: '127' },
      { Event: 'DialEnd', ...trunk(4), ...said, ...phone(5, 'Dest'), DialStatus: 'CANCEL' },
      gone(phone(5), '127'),
      gone(trunk(4), '127'),
    ],
    channels: [
      {
        Event: 'CoreShowChannel',
        ...trunk(6),
        ...said,
        Application: 'Dial',
        Duration: '00:00:07',
        BridgeId: `bridge-${id}`,
      },
      { Event: 'CoreShowChannel', ...phone(6), Application: 'AppDial', Duration: '00:00:06', BridgeId: `bridge-${id}` },
    ],
  };
}
