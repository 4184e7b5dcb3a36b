/** How long one ring lasts with its silence, in France and Morocco alike. */
const RING_MS = 5_000;

/** Which ring the caller hears now: 1 from the first moment, 0 before it rings. */
export function ringCount(alertingAt: number | null, now: number): number {
  return alertingAt === null ? 0 : 1 + Math.max(0, Math.floor((now - alertingAt) / RING_MS));
}
