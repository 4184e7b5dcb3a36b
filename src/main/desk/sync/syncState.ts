import type { SyncState } from '../../../shared/desk/syncState.ts';
import type { SyncLinkState } from '../../link/syncLink.ts';
import type { StoreReads } from '../../store/deskStore.ts';

/** So many conflicts and refused changes are shown at a time. */
export const SHOWN = 50;

const NO_LINK: SyncLinkState = { state: 'off', lastPullAt: null, copy: null, code: null };

/** What the link knows and what the store knows, together. */
export const syncStateOf = (
  reads: Pick<StoreReads, 'outboxPending' | 'outboxOldest' | 'refused' | 'conflicts' | 'isFilling'>,
  link: SyncLinkState = NO_LINK,
): SyncState => ({
  ...shownLink(reads, link),
  pending: reads.outboxPending(),
  oldestAt: reads.outboxOldest(),
  refused: reads.refused(SHOWN),
  conflicts: reads.conflicts(SHOWN),
});

/** Who has customers already, as at the start of a demonstration, sees nothing of being told of them again. */
function shownLink(reads: Pick<StoreReads, 'isFilling'>, link: SyncLinkState): SyncLinkState {
  if (link.state !== 'copying' || reads.isFilling()) return link;
  return { ...link, state: 'behind', copy: null };
}
