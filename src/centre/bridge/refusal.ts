import { isAble, needed } from '../../shared/call/allowedCommands.ts';
import type { Call } from '../../shared/call/call.ts';
import { callFor } from '../../shared/call/callFor.ts';
import type { Failure } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../../shared/link/bridge/commands.ts';
import type { PbxHealth } from '../../shared/link/bridge/messages.ts';

export interface Asked {
  agent: string;
  command: BridgeCommand;
  health: PbxHealth;
  capabilities: readonly Capability[];
  call(id: string): Call | undefined;
}

/** Why a desk's command never reaches the PBX; undefined when it does. */
export function refusal({ agent, command, health, capabilities, call }: Asked): Failure | undefined {
  if (!neededFor(command).every((can) => capabilities.includes(can))) return failed('telephony-cannot');
  if (health !== 'up') return failed('telephony-down');
  if (!('call' in command)) return undefined;
  const known = call(command.call);
  if (!known || callFor(known, agent) === 'elsewhere') return failed('no-such-call');
  return isAble(known, command.do, capabilities) ? undefined : failed('telephony-cannot');
}

function neededFor(command: BridgeCommand): Capability[] {
  if ('call' in command) return needed[command.do];
  if (command.do === 'queue-join' || command.do === 'queue-leave') return ['queues'];
  return command.do === 'dial' ? ['dial'] : ['simulate'];
}
