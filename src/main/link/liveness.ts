import type { Clock } from '../../shared/lib/clock.ts';
import { BRIDGE_DEAD_MS, BRIDGE_PING_MS } from '../../shared/link/bridge/messages.ts';

/** Pings while a connection lives, and says once when nothing was heard for too long. */
export function watchLiveness(clock: Clock, ping: () => void, dead: () => void) {
  let heardAt = clock.now();
  let cancel = clock.after(BRIDGE_PING_MS, beat);

  function beat(): void {
    if (clock.now() - heardAt >= BRIDGE_DEAD_MS) return dead();
    ping();
    cancel = clock.after(BRIDGE_PING_MS, beat);
  }

  return {
    heard(): void {
      heardAt = clock.now();
    },
    stop: () => cancel(),
  };
}
