import type { LinkHealth } from '../../shared/desk/deskState.ts';
import type { Clock } from '../../shared/lib/clock.ts';

/** A clock that differs by less is the same clock, seen through a network. */
const CLOCK_NOISE_MS = 50;

export interface HealthKeeper {
  get(): LinkHealth;
  set(patch: Partial<LinkHealth>): void;
  /** A pong came: how long it took, and what the bridge's clock said meanwhile. */
  pong(sentAt: number, bridgeNow: number | undefined): void;
}

export function createHealthKeeper(clock: Clock, changed: (health: LinkHealth) => void): HealthKeeper {
  let health: LinkHealth = {
    centre: 'connecting',
    pbx: 'down',
    latencyMs: null,
    since: clock.now(),
    capabilities: [],
    agent: null,
    offsetMs: 0,
    nextTryAt: null,
  };
  function set(patch: Partial<LinkHealth>): void {
    const next = { ...health, ...patch };
    if (next.centre !== health.centre || next.pbx !== health.pbx) next.since = clock.now();
    const same = Object.entries(next).every(([key, value]) => health[key as keyof LinkHealth] === value);
    if (same) return;
    health = next;
    changed(health);
  }
  return {
    get: () => health,
    set,
    pong(sentAt, bridgeNow) {
      const now = clock.now();
      const latencyMs = Math.max(0, now - sentAt);
      const offset = bridgeNow === undefined ? health.offsetMs : Math.round(bridgeNow - (sentAt + now) / 2);
      const moved = Math.abs(offset - health.offsetMs) > CLOCK_NOISE_MS;
      set(moved ? { latencyMs, offsetMs: offset } : { latencyMs });
    },
  };
}
