import type { CallCommand } from '../../../shared/call/allowedCommands.ts';
import { allowedCommands } from '../../../shared/call/allowedCommands.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';

/** What the agent may do with a call now; nothing before the centre has named them. */
export function useAllowed({ call, place }: DeskCall): CallCommand[] {
  const agent = useDesk(({ link }) => link.agent);
  const capabilities = useDesk(({ link }) => link.capabilities);
  return agent === null || place === 'wrap-up' ? [] : allowedCommands(call, agent, capabilities);
}
