import type { Emit, Handlers } from '../shared/api/deskApi.ts';
import type { Clock } from '../shared/lib/clock.ts';
import type { DeskError } from '../shared/lib/result.ts';
import type { Language } from '../shared/lib/text.ts';
import { createHandlers } from './api/handlers.ts';
import { createEndingClock } from './clock/endingClock.ts';
import { createBoard } from './desk/board.ts';
import { createCallDesk } from './desk/calls/callDesk.ts';
import { createReminders } from './desk/complaints/reminders.ts';
import type { DeskCell } from './desk/deskCell.ts';
import { createDeskCell } from './desk/deskCell.ts';
import { firstState } from './desk/firstState.ts';
import { nextFocus } from './desk/focus/nextFocus.ts';
import type { Library } from './desk/library/library.ts';
import { listenToBridge } from './desk/listenToBridge.ts';
import { notesAreKept } from './desk/notes/keepNotes.ts';
import { tellBroken } from './desk/notices/tellBroken.ts';
import { createAfterPop } from './desk/pop/afterPop.ts';
import { createFreshChoices } from './desk/pop/freshChoices.ts';
import { createRightOfWay } from './desk/pop/rightOfWay.ts';
import { readPresence, writePresence } from './desk/presence/chosenPresence.ts';
import { createPresenceKeeper } from './desk/presence/presenceKeeper.ts';
import { nameWhoSignedIn } from './desk/profile/setUp.ts';
import { restoreCalls } from './desk/restoreCalls.ts';
import { createSaver } from './desk/saving/saver.ts';
import { publishWaiting, showPublications } from './desk/scriptLibrary/publications.ts';
import { createScriptLibrary } from './desk/scriptLibrary/scriptLibrary.ts';
import { followSync } from './desk/sync/followSync.ts';
import type { TelHandler } from './desk/telLinks/telHandler.ts';
import { forgetTyped } from './desk/typed/keepTyped.ts';
import type { Workplace } from './desk/workplace.ts';
import { wrapUpIsDue } from './desk/wrapUp/wrapUp.ts';
import type { BridgeLink } from './link/bridgeLink.ts';
import type { SyncLink } from './link/syncLink.ts';
import type { DeskAccount } from './signIn/createAccount.ts';
import { noAccount } from './signIn/noAccount.ts';
import type { DeskStore } from './store/deskStore.ts';

export interface DeskParts {
  clock: Clock;
  newId: () => string;
  store: DeskStore;
  library: Library;
  link: BridgeLink;
  /** None: what is written here stays here. */
  syncLink?: SyncLink;
  account?: DeskAccount;
  /** Where the shell can be the machine's way to open `tel:` links. */
  telHandler?: TelHandler | null;
  company: string;
  /** Spoken until the profile says otherwise. */
  language: Language;
  emit: Emit;
  /** Scripts that were left out, by file name. */
  broken?: readonly string[];
  onRefusedWrite: (error: DeskError) => void;
  report: (what: string, error: unknown) => void;
}

export interface Desk {
  handlers: Handlers;
  /** Everything kept, then nothing open any more. */
  stop(): Promise<void>;
}

/** Composition root: puts the subjects of the desk together. No rules of its own. */
export function createDesk(parts: DeskParts): Desk {
  const { store, link, emit, account = noAccount } = parts;
  const clock = createEndingClock(parts.clock);
  const cell = createDeskCell(firstState(parts), (payload) => emit('desk.changed', payload));
  const saver = createSaver({
    writes: store.writes,
    clock,
    outbox: () => store.reads.outboxPending(),
    tell: (saving) => cell.set({ saving }),
    onCallKept({ call, interactionId, customerId, place, notes }, savedAt) {
      if (place === 'closed') emit('call.logged', { id: interactionId, customerId });
      else notesAreKept(board, call.id, notes.rev, savedAt);
    },
    onRefused: parts.onRefusedWrite,
  });
  const presence = createPresenceKeeper({
    cell,
    clock,
    first: readPresence(store.reads),
    tell: (status, reason) => link.setAgent(status, reason),
    keep: (kept) => writePresence(saver, kept),
  });
  const board = createBoard({
    cell,
    saver,
    clock,
    onDue: (callId) => wrapUpIsDue(w, callId),
    onClose: (callId) => forgetTyped({ cell, reads: store.reads, saver }, callId),
    onChange() {
      const { focus, calls } = cell.get();
      cell.set({ focus: nextFocus(focus, calls) });
      presence.refresh();
    },
  });
  const sync = followSync(() => w, parts.syncLink);
  const scripts = createScriptLibrary({
    ...{ clock, account, store, library: parts.library, report: parts.report },
    onAsked: () => void publishWaiting(w),
  });
  const afterPop = createAfterPop(guarded(cell, parts.report));
  const choices = createFreshChoices({ reads: store.reads, saver, clock });
  const w: Workplace = {
    ...{ clock, cell, saver, presence, board, link, sync, account, emit, report: parts.report },
    newId: parts.newId,
    afterPop,
    rightOfWay: createRightOfWay(store.copies),
    choices,
    reads: { ...store.reads, matches: choices.matches },
    writes: store.writes,
    library: parts.library,
    scripts,
    reports: store.reports,
    labels: new Map(),
    batons: new Map(),
    intended: new Map(),
    telHandler: parts.telHandler ?? null,
  };

  const reminders = createReminders(w);
  const stopListening = account.listen((now) => {
    cell.set({ account: now });
    nameWhoSignedIn(w);
    showPublications(w);
  });
  restoreCalls(w);
  tellBroken(w, parts.broken ?? []);
  link.listen(listenToBridge(w, createCallDesk(w)));
  sync.begin();
  reminders.begin();
  presence.refresh();
  link.setAgent(cell.get().presence.status, cell.get().presence.reason);
  const { profile } = cell.get();
  if (profile) link.signIn(profile.extension, profile.agentName);
  nameWhoSignedIn(w);
  showPublications(w);

  return {
    handlers: createHandlers(w),
    async stop() {
      stopListening();
      reminders.stop();
      afterPop.stop();
      w.rightOfWay.stop();
      board.stop();
      link.stop();
      sync.stop();
      scripts.stop();
      await saver.end();
      clock.end();
      await store.close();
    },
  };
}

/** What nobody waits for any more: told together, and reported where it fails. */
const guarded = (cell: DeskCell, report: DeskParts['report']) => (work: () => void) => {
  try {
    cell.together(work);
  } catch (error) {
    report('after a pop', error);
  }
};
