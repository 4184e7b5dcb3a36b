import type { LinkHealth } from '../../shared/desk/deskState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { createClockOffset } from './clockOffset.ts';

/** A clock that differs by less is the same clock, seen through a network. */
const CLOCK_NOISE_MS = 50;

export interface HealthKeeper {
  get(): LinkHealth;
  set(patch: Partial<LinkHealth>): void;
  /** A pong came: how long it took, and what the bridge's clock said meanwhile. */
  pong(sentAt: number, bridgeNow: number | undefined): void;
  /** Bridge clock minus desk clock as exactly as it is known, ms: `offsetMs` is told to the page only when it moves. */
  exactOffsetMs(): number;
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
  const exact = createClockOffset();
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
    set(patch) {
      if (patch.centre === 'connected') exact.forget();
      set(patch);
    },
    exactOffsetMs: () => exact.best() ?? health.offsetMs,
    pong(sentAt, bridgeNow) {
      const now = clock.now();
      const latencyMs = Math.max(0, now - sentAt);
      const offset = bridgeNow === undefined ? health.offsetMs : Math.round(bridgeNow - (sentAt + now) / 2);
      if (bridgeNow !== undefined) exact.heard(sentAt, now, bridgeNow);
      const moved = Math.abs(offset - health.offsetMs) > CLOCK_NOISE_MS;
      set(moved ? { latencyMs, offsetMs: offset } : { latencyMs });
    },
  };
}
