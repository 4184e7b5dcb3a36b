import type { CopyProgress } from '../../shared/desk/syncState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { CopyCount } from '../sync/copies.ts';

/** What is measured over less says little. */
const LEAST_MS = 1_000;

/** How fast a copy goes, and how long it will still take. */
export function createCopyGauge(clock: Pick<Clock, 'now'>): (count: CopyCount | null) => CopyProgress | null {
  let first: { rows: number; at: number } | null = null;
  return (count) => {
    if (!count) {
      first = null;
      return null;
    }
    const now = clock.now();
    first ??= { rows: count.rows, at: now };
    const ms = now - first.at;
    const rowsPerS = ms < LEAST_MS ? 0 : Math.round(((count.rows - first.rows) * 1000) / ms);
    const leftMs =
      rowsPerS === 0 || count.rows >= count.total ? null : Math.round(((count.total - count.rows) * 1000) / rowsPerS);
    return { ...count, rowsPerS, leftMs };
  };
}
