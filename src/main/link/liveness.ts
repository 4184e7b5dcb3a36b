import type { Clock } from '../../shared/lib/clock.ts';
import { createSilence } from '../../shared/lib/silence.ts';
import { BRIDGE_DEAD_MS, BRIDGE_PING_MS } from '../../shared/link/bridge/messages.ts';

/** Pings while a connection lives, and says once when nothing was heard for too long. */
export function watchLiveness(clock: Clock, ping: () => void, dead: () => void) {
  const silence = createSilence(clock, BRIDGE_PING_MS);
  let cancel = clock.after(BRIDGE_PING_MS, beat);

  function beat(): void {
    if (silence.atBeat() >= BRIDGE_DEAD_MS) return dead();
    ping();
    cancel = clock.after(BRIDGE_PING_MS, beat);
  }

  return {
    heard: silence.heard,
    stop: () => cancel(),
  };
}
