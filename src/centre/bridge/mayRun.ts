import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { Role } from '../../shared/link/people/role.ts';

const everybody: readonly Role[] = ['agent', 'telemarketer', 'supervisor', 'administrator'];

/** Whose each command is. A new command has to say so here; about whose calls, `refusal` decides. */
const whose: Record<BridgeCommand['do'], readonly Role[]> = {
  answer: everybody,
  reject: everybody,
  hangup: everybody,
  hold: everybody,
  retrieve: everybody,
  mute: everybody,
  unmute: everybody,
  'transfer-complete': everybody,
  'transfer-cancel': everybody,
  'transfer-swap': everybody,
  conference: everybody,
  'record-pause': everybody,
  'record-resume': everybody,
  dial: everybody,
  'queue-join': everybody,
  'queue-leave': everybody,
  'transfer-blind': everybody,
  'transfer-consult': everybody,
  dtmf: everybody,
  'simulate-ring': everybody,
  'simulate-pace': everybody,
  'simulate-fault': everybody,
  'simulate-fate': everybody,
};

export const mayRun = (role: Role, command: BridgeCommand): boolean => whose[command.do].includes(role);
