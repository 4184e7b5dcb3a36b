import type { SyncState } from '../../shared/desk/syncState.ts';
import { isCaughtUp } from './pulling.ts';
import type { SyncMachine } from './syncMachine.ts';

/** What people are told of it. */
export function syncStateOf(m: SyncMachine): SyncState['state'] {
  if (m.phase === 'off') return 'off';
  if (m.phase === 'refused') return 'refused';
  if (m.phase !== 'live' || !m.live) return m.attempt > 1 ? 'offline' : 'connecting';
  if (m.local.cursors.some(({ phase }) => phase === 'snapshot')) return 'copying';
  return m.hasUnsent || m.live.push || !isCaughtUp(m, m.live) ? 'behind' : 'live';
}
