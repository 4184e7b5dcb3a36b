import type { Emit } from '../../shared/api/deskApi.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { BridgeLink } from '../link/bridgeLink.ts';
import type { DeskAccount } from '../signIn/createAccount.ts';
import type { StoreReads, StoreWrites } from '../store/deskStore.ts';
import type { Reports } from '../store/reports/reportMessages.ts';
import type { Board } from './board.ts';
import type { DeskCell } from './deskCell.ts';
import type { Library } from './library/library.ts';
import type { AfterPop } from './pop/afterPop.ts';
import type { FreshChoices } from './pop/freshChoices.ts';
import type { RightOfWay } from './pop/rightOfWay.ts';
import type { PresenceKeeper } from './presence/presenceKeeper.ts';
import type { Saver } from './saving/saver.ts';
import type { ScriptLibrary } from './scriptLibrary/scriptLibrary.ts';
import type { DeskSync } from './sync/deskSync.ts';
import type { TelHandler } from './telLinks/telHandler.ts';

/** All that the desk's subjects work with. */
export interface Workplace {
  clock: Clock;
  newId: () => string;
  reads: StoreReads;
  /** For forms, which show their own failures. Everything else goes through `saver`. */
  writes: Pick<
    StoreWrites,
    'createCustomer' | 'editCustomer' | 'editComplaint' | 'chooseInConflict' | 'retryRefused' | 'hideRefused'
  >;
  saver: Saver;
  cell: DeskCell;
  board: Board;
  library: Library;
  /** Where the library's scripts come from, and what supervisors write. */
  scripts: ScriptLibrary;
  /** Questions that read many rows, on a thread of their own. */
  reports: Reports;
  link: BridgeLink;
  sync: DeskSync;
  /** Which centre this desk belongs to, and who is signed in there. */
  account: DeskAccount;
  presence: PresenceKeeper;
  afterPop: AfterPop;
  /** A caller's before what is done behind. */
  rightOfWay: RightOfWay;
  /** Who was chosen for a number. */
  choices: FreshChoices;
  emit: Emit;
  /** Something broke inside; the desk goes on without it. */
  report: (what: string, error: unknown) => void;
  /** Names of queues and called numbers, as the centre gave them. */
  labels: Map<string, string>;
  /** Context that came with calls from colleagues, until the call is here. */
  batons: Map<string, string>;
  /** Whom the agent dialled, until the call is here. */
  intended: Map<string, string>;
  /** How the machine opens `tel:` links; null where the shell has no say in it. */
  telHandler: TelHandler | null;
}
