/** One channel of a scenario that is written, not recorded. A masquerade changes its name. */
export interface WrittenChannel {
  readonly id: string;
  name: string;
  state: 'Down' | 'Ring' | 'Ringing' | 'Up';
  number: string;
  callerName: string;
  context: string;
  exten: string;
  linkedId: string;
}
type Begins = Pick<WrittenChannel, 'id' | 'name'> & Partial<WrittenChannel>;

const stateNumber = { Down: '0', Ring: '4', Ringing: '5', Up: '6' } as const;

/** Writes one event in both shapes of the recordings, at the same moment. */
function createPen() {
  const lines = { ami: [] as string[], ari: [] as string[] };
  let t = 300;
  return {
    lines,
    wait: (ms: number) => {
      t += ms;
    },
    ami: (event: Record<string, string | undefined>) => lines.ami.push(JSON.stringify({ t, event })),
    ari: (event: object) => lines.ari.push(JSON.stringify({ t, event })),
  };
}
type Pen = ReturnType<typeof createPen>;

const headers = (of: WrittenChannel, prefix = '') => ({
  ...{ [`${prefix}Channel`]: of.name, [`${prefix}ChannelState`]: stateNumber[of.state] },
  ...{ [`${prefix}CallerIDNum`]: of.number || '<unknown>', [`${prefix}CallerIDName`]: of.callerName || '<unknown>' },
  ...{ [`${prefix}Context`]: of.context, [`${prefix}Exten`]: of.exten, [`${prefix}Priority`]: '1' },
  ...{ [`${prefix}Uniqueid`]: of.id, [`${prefix}Linkedid`]: of.linkedId },
});
const json = (of: WrittenChannel) => ({
  ...{ id: of.id, name: of.name, state: of.state, caller: { name: of.callerName, number: of.number } },
  connected: { name: '', number: '' },
  dialplan: { context: of.context, exten: of.exten, priority: 1, app_name: '', app_data: '' },
  channelvars: { 'CHANNEL(linkedid)': of.linkedId, 'CALLERID(num-pres)': 'allowed_not_screened' },
});

const ofChannels = ({ ami, ari }: Pen) => ({
  begins: (given: Begins): WrittenChannel => {
    const blank = {
      state: 'Down',
      number: '',
      callerName: '',
      context: 'from-internal',
      exten: 's',
      linkedId: given.id,
    } as const;
    const of: WrittenChannel = { ...blank, ...given };
    ami({ Event: 'Newchannel', ...headers(of) });
    ari({ type: 'ChannelCreated', channel: json(of) });
    return of;
  },
  state: (of: WrittenChannel, state: WrittenChannel['state']) => {
    of.state = state;
    ami({ Event: 'Newstate', ...headers(of) });
    ari({ type: 'ChannelStateChange', channel: json(of) });
  },
  holds: (of: WrittenChannel) => {
    ami({ Event: 'Hold', ...headers(of) });
    ari({ type: 'ChannelHold', channel: json(of) });
  },
  hangsUp: (of: WrittenChannel, cause?: string) => {
    ami({ Event: 'HangupRequest', ...headers(of), ...(cause && { Cause: cause }) });
    ari({ type: 'ChannelHangupRequest', channel: json(of), ...(cause && { cause: Number(cause) }) });
  },
  ends: (of: WrittenChannel, cause = 16) => {
    ami({ Event: 'Hangup', ...headers(of), Cause: String(cause), 'Cause-txt': '' });
    ari({ type: 'ChannelDestroyed', cause, cause_txt: '', channel: json(of) });
  },
});

function ofDials({ ami, ari }: Pen, { state }: ReturnType<typeof ofChannels>) {
  const dial = (event: string, by: WrittenChannel | null, to: WrittenChannel, more: Record<string, string>) => {
    const { DialString = '', DialStatus = '' } = more;
    ami({ Event: event, ...(by && headers(by)), ...headers(to, 'Dest'), ...more });
    ari({
      type: 'Dial',
      dialstatus: DialStatus,
      dialstring: DialString,
      ...(by && { caller: json(by) }),
      peer: json(to),
    });
  };
  const says = (by: WrittenChannel | null, to: WrittenChannel, DialStatus: string) =>
    dial('DialState', by, to, { DialStatus });
  const dialEnds = (by: WrittenChannel | null, to: WrittenChannel, DialStatus: string) =>
    dial('DialEnd', by, to, { DialStatus });
  return {
    says,
    dialEnds,
    dials: (by: WrittenChannel | null, to: WrittenChannel, DialString: string) =>
      dial('DialBegin', by, to, { DialString }),
    rings: (by: WrittenChannel | null, to: WrittenChannel) => {
      state(to, 'Ringing');
      says(by, to, 'RINGING');
    },
    answers: (by: WrittenChannel | null, to: WrittenChannel) => {
      state(to, 'Up');
      dialEnds(by, to, 'ANSWER');
    },
  };
}

function ofBridges({ ami, ari }: Pen) {
  const bridge = (event: 'Enter' | 'Leave', id: string, of: WrittenChannel, isWaiting: boolean) => {
    const kind = isWaiting ? 'holding_bridge' : 'simple_bridge';
    ami({
      Event: `Bridge${event}`,
      BridgeUniqueid: id,
      BridgeType: isWaiting ? 'parking' : 'basic',
      BridgeTechnology: kind,
      ...headers(of),
    });
    const type = event === 'Enter' ? 'ChannelEnteredBridge' : 'ChannelLeftBridge';
    ari({ type, bridge: { id, technology: kind, bridge_class: isWaiting ? 'parking' : 'basic' }, channel: json(of) });
  };
  return {
    enters: (id: string, of: WrittenChannel, isWaiting = false) => bridge('Enter', id, of, isWaiting),
    leaves: (id: string, of: WrittenChannel, isWaiting = false) => bridge('Leave', id, of, isWaiting),
  };
}

const ofQueues = ({ ami, ari }: Pen) => ({
  queued: (of: WrittenChannel, queue: string) => {
    ami({ Event: 'QueueCallerJoin', Queue: queue, Position: '1', Count: '1', ...headers(of) });
    ari({ type: 'ChannelDialplan', dialplan_app: 'Queue', dialplan_app_data: `${queue},,,,30`, channel: json(of) });
  },
  leftQueue: (of: WrittenChannel, queue: string) =>
    ami({ Event: 'QueueCallerLeave', Queue: queue, Position: '1', Count: '0', ...headers(of) }),
});

const ofTransfers = ({ ami, ari }: Pen) => ({
  blindTransfers: (by: WrittenChannel, customer: WrittenChannel, exten: string) => {
    ami({
      ...{ Event: 'BlindTransfer', Result: 'Success', IsExternal: 'Yes', Context: 'from-internal', Extension: exten },
      ...{ ...headers(by, 'Transferer'), ...headers(customer, 'Transferee') },
    });
    ari({ type: 'BridgeBlindTransfer', result: 'Success', exten, channel: json(by), transferee: json(customer) });
  },
  attendedTransfer: (
    first: WrittenChannel,
    second: WrittenChannel,
    customer: WrittenChannel,
    target: WrittenChannel,
  ) => {
    ami({
      ...{ Event: 'AttendedTransfer', Result: 'Success', DestType: 'Bridge' },
      ...{ ...headers(first, 'OrigTransferer'), ...headers(second, 'SecondTransferer') },
      ...{ ...headers(customer, 'Transferee'), ...headers(target, 'TransferTarget') },
    });
    ari({
      ...{ type: 'BridgeAttendedTransfer', result: 'Success', destination_type: 'bridge' },
      ...{ transferer_first_leg: json(first), transferer_second_leg: json(second) },
      ...{ transferee: json(customer), transfer_target: json(target) },
    });
  },
  parked: (of: WrittenChannel, by: WrittenChannel, space: string) => {
    ami({ Event: 'ParkedCall', ...headers(of, 'Parkee'), ParkerDialString: by.name, ParkingSpace: space });
    ari({ type: 'BridgeBlindTransfer', result: 'Success', exten: '790', channel: json(by), transferee: json(of) });
  },
});

/** A scenario as Asterisk 22 would tell it, line by line as it happens: AMI headers, and ARI messages. */
export function writeTrace() {
  const pen = createPen();
  const channels = ofChannels(pen);
  const { lines, wait } = pen;
  return {
    lines,
    wait,
    ...channels,
    ...ofDials(pen, channels),
    ...ofBridges(pen),
    ...ofQueues(pen),
    ...ofTransfers(pen),
  };
}
export type Trace = ReturnType<typeof writeTrace>;
