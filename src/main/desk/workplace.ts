import type { Emit } from '../../shared/api/deskApi.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { BridgeLink } from '../link/bridgeLink.ts';
import type { StoreReads, StoreWrites } from '../store/deskStore.ts';
import type { Board } from './board.ts';
import type { DeskCell } from './deskCell.ts';
import type { Library } from './library/library.ts';
import type { PresenceKeeper } from './presence/presenceKeeper.ts';
import type { Saver } from './saving/saver.ts';

/** All that the desk's subjects work with. */
export interface Workplace {
  clock: Clock;
  newId: () => string;
  reads: StoreReads;
  /** For forms, which show their own failures. Everything else goes through `saver`. */
  writes: Pick<StoreWrites, 'createCustomer' | 'editCustomer'>;
  saver: Saver;
  cell: DeskCell;
  board: Board;
  library: Library;
  link: BridgeLink;
  presence: PresenceKeeper;
  emit: Emit;
  /** Something broke inside; the desk goes on without it. */
  report: (what: string, error: unknown) => void;
  /** Names of queues and called numbers, as the centre gave them. */
  labels: Map<string, string>;
  /** Context that came with calls from colleagues, until the call is here. */
  batons: Map<string, string>;
  /** Whom the agent dialled, until the call is here. */
  intended: Map<string, string>;
}
