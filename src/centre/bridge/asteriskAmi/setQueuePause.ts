import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { AgentStatus } from '../../../shared/link/bridge/agents.ts';
import type { AmiConnection } from './amiConnection.ts';
import { header } from './amiEvent.ts';

/** Queues ring whoever is ready; everybody else is paused in all of them, with the reason for supervisors. */
export async function setQueuePause(
  connection: AmiConnection,
  interfaces: string[],
  status: AgentStatus,
  reason: string | null,
): Promise<Result<Record<string, never>>> {
  const isPaused = status !== 'ready';
  for (const Interface of interfaces) {
    const answer = await connection
      .send({
        Action: 'QueuePause',
        Interface,
        Paused: isPaused ? 'true' : 'false',
        Reason: isPaused ? (reason ?? status) : undefined,
      })
      .catch(() => undefined);
    if (!answer) return failed('telephony-down');
    if (header(answer, 'Response') !== 'Success')
      return failed('telephony-refused', header(answer, 'Message') ?? undefined);
  }
  return done({});
}
