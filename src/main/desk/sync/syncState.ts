import type { SyncState } from '../../../shared/desk/syncState.ts';
import type { SyncLinkState } from '../../link/syncLink.ts';
import type { StoreReads } from '../../store/deskStore.ts';

/** So many conflicts and refused changes are shown at a time. */
export const SHOWN = 50;

const NO_LINK: SyncLinkState = { state: 'off', lastPullAt: null, copy: null, code: null };

/** What the link knows and what the store knows, together. */
export const syncStateOf = (
  reads: Pick<StoreReads, 'outboxPending' | 'outboxOldest' | 'refused' | 'conflicts'>,
  link: SyncLinkState = NO_LINK,
): SyncState => ({
  ...link,
  pending: reads.outboxPending(),
  oldestAt: reads.outboxOldest(),
  refused: reads.refused(SHOWN),
  conflicts: reads.conflicts(SHOWN),
});
