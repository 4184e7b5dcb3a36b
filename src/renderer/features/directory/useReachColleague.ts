import { allowedCommands } from '../../../shared/call/allowedCommands.ts';
import type { DeskState } from '../../../shared/desk/deskState.ts';
import type { DirectoryEntry } from '../../../shared/link/bridge/agents.ts';
import { useDial } from '../../session/dial/useDial.ts';
import { useCommand } from '../../session/useCommand.ts';
import { focusOf, useDesk } from '../../session/useDesk.ts';

export type Reach = 'consult' | 'transfer' | 'call' | 'cannot';

/** In conversation a colleague is asked, or given the call; otherwise they are called. */
export function useReachColleague(): { how: Reach; reach: (colleague: DirectoryEntry) => Promise<void> } {
  const run = useCommand();
  const { dial } = useDial();
  const how = useDesk(reachNow);
  const callId = useDesk((desk) => focusOf(desk)?.call.id ?? '');
  const reach = async ({ extension }: DirectoryEntry) => {
    if (how === 'consult') await run('call.consult', { callId, to: extension });
    else if (how === 'transfer') await run('call.transfer', { callId, to: extension });
    else if (how === 'call') await dial(extension);
  };
  return { how, reach };
}

function reachNow(desk: DeskState): Reach {
  const { agent, capabilities } = desk.link;
  const focus = focusOf(desk);
  const allowed = focus && agent && focus.place === 'talking' ? allowedCommands(focus.call, agent, capabilities) : [];
  if (allowed.includes('transfer-consult')) return 'consult';
  if (allowed.includes('transfer-blind')) return 'transfer';
  return capabilities.includes('dial') ? 'call' : 'cannot';
}
