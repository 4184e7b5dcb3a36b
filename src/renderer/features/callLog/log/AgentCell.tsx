import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';
import { useAgentName } from '../../../session/useAgentName.ts';

/** Who had the call. */
export function AgentCell({ call }: { call: LoggedCall }) {
  return useAgentName()(call.agent);
}
