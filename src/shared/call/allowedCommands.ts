import type { BridgeCommand, Capability } from '../link/bridge/commands.ts';
import type { Call, CallStatus } from './call.ts';
import { callFor } from './callFor.ts';

export type CallCommand = Extract<BridgeCommand, { call: string }>['do'];

/** What a bridge must be able to do for each command. */
export const needed: Record<CallCommand, Capability[]> = {
  answer: ['answer'],
  reject: ['reject'],
  hangup: ['hangup'],
  hold: ['hold'],
  retrieve: ['hold'],
  mute: ['mute'],
  unmute: ['mute'],
  'transfer-blind': ['transfer-blind'],
  'transfer-consult': ['transfer-consult'],
  'transfer-complete': ['transfer-consult'],
  'transfer-cancel': ['transfer-consult'],
  'transfer-swap': ['transfer-consult', 'hold'],
  conference: ['conference'],
  dtmf: ['dtmf'],
  'record-pause': ['record-pause'],
  'record-resume': ['record-pause'],
};

const talking: CallCommand[] = ['hangup', 'mute', 'unmute', 'dtmf', 'record-pause', 'record-resume'];
const byStatus: Record<CallStatus, CallCommand[]> = {
  initiated: ['hangup'],
  alerting: ['hangup'],
  connected: [...talking, 'hold', 'transfer-blind', 'transfer-consult'],
  held: ['hangup', 'retrieve', 'transfer-blind', 'transfer-consult', 'record-pause', 'record-resume'],
  consulting: [...talking, 'transfer-complete', 'transfer-cancel', 'transfer-swap', 'conference'],
  conferenced: talking,
  cleared: [],
  failed: [],
};
const ofConsultation: CallCommand[] = ['transfer-complete', 'transfer-cancel', 'transfer-swap', 'conference'];
const ofTwo: CallCommand[] = ['hold', 'transfer-blind', 'transfer-consult'];

/** What `agent` may do with a call now, through a bridge that can do `capabilities`. */
export function allowedCommands(call: Call, agent: string, capabilities: readonly Capability[]): CallCommand[] {
  return inRole(call, agent).filter((command) => isAble(call, command, capabilities));
}

/** Whether the telephony can do this with this call, whatever its state. */
export const isAble = ({ lacks = [] }: Call, command: CallCommand, capabilities: readonly Capability[]): boolean =>
  needed[command].every((can) => capabilities.includes(can) && !lacks.includes(can));

function inRole(call: Call, agent: string): CallCommand[] {
  const role = callFor(call, agent);
  if (role === 'ringing') return ['answer', 'reject'];
  if (role === 'elsewhere') return [];
  return inStatus(call).filter((command) => isOpen(call, command));
}

/** Of what is on or off, only the other way. */
function isOpen({ muted, recording }: Call, command: CallCommand): boolean {
  if (command === 'record-pause') return recording?.state === 'on';
  if (command === 'record-resume') return recording?.state === 'paused';
  return command !== (muted ? 'mute' : 'unmute');
}

/** Back with the customer while somebody else waits: the consultation may still be taken up, joined or ended. */
function inStatus(call: Call): CallCommand[] {
  const usual = byStatus[call.status];
  const hasAside = 'aside' in call && call.aside !== undefined;
  return hasAside ? [...usual.filter((command) => !ofTwo.includes(command)), ...ofConsultation] : usual;
}
