import type { LegEvent } from '../asterisk/legEvent.ts';

/** The same event, `ms` later. */
export function movedBy(event: LegEvent, ms: number): LegEvent {
  const moved = { ...event, at: event.at + ms };
  if (moved.type === 'booted') return { ...moved, bootedAt: moved.bootedAt + ms };
  return moved;
}
