import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { AmiConnection } from './amiConnection.ts';
import { header } from './amiEvent.ts';
import type { AmiAction } from './amiWriter.ts';

/** One after the other, as far as the PBX accepts them. */
export async function inOrder(connection: AmiConnection, actions: AmiAction[]): Promise<Result<{ call?: string }>> {
  for (const action of actions) {
    const answer = await connection.send(action).catch(() => undefined);
    if (!answer) return failed('telephony-down');
    const message = header(answer, 'Message') ?? 'refused';
    if (header(answer, 'Response') !== 'Success') return failed('telephony-refused', message);
  }
  return done({});
}
