import type { Clock } from '../../../shared/lib/clock.ts';
import type { HangupPush } from './push.ts';

const KEPT_MS = 60_000;
const MOST = 1_000;

/** Hangups that overtook their calls on the way: kept a minute, so that the call does not ring for ever. */
export interface EarlyHangups {
  keep(push: HangupPush): void;
  has(pushId: string): boolean;
  take(pushId: string): HangupPush | undefined;
}

export function createEarlyHangups(clock: Clock): EarlyHangups {
  const kept = new Map<string, { push: HangupPush; at: number }>();
  const find = (pushId: string) => {
    const found = kept.get(pushId);
    if (!found || clock.now() - found.at <= KEPT_MS) return found;
    kept.delete(pushId);
    return undefined;
  };
  return {
    keep: (push) => {
      kept.set(push.callId, { push, at: clock.now() });
      if (kept.size > MOST) kept.delete(kept.keys().next().value as string);
    },
    has: (pushId) => find(pushId) !== undefined,
    take: (pushId) => {
      const found = find(pushId);
      kept.delete(pushId);
      return found?.push;
    },
  };
}
