import type { DeskState } from '../../shared/desk/deskState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Language } from '../../shared/lib/text.ts';
import type { BridgeLink } from '../link/bridgeLink.ts';
import type { DeskAccount } from '../signIn/createAccount.ts';
import { noAccount } from '../signIn/noAccount.ts';
import type { DeskStore } from '../store/deskStore.ts';
import type { Library } from './library/library.ts';
import { readTheme } from './look/theme.ts';
import { readPresence } from './presence/chosenPresence.ts';
import { told } from './presence/presenceKeeper.ts';
import { readProfile } from './profile/setUp.ts';
import { readCountry } from './site/country.ts';
import { syncStateOf } from './sync/syncState.ts';

interface Parts {
  clock: Clock;
  store: DeskStore;
  link: BridgeLink;
  company: string;
  language: Language;
  library: Library;
  account?: DeskAccount;
}

/** The desk before anything has happened. */
export function firstState({ clock, store, link, company, language, library, account = noAccount }: Parts): DeskState {
  const kept = readPresence(store.reads);
  const profile = readProfile(store.reads);
  return {
    version: 0,
    company,
    language: profile?.language ?? language,
    theme: readTheme(store.reads),
    country: readCountry(store.reads),
    profile,
    presence: { ...told(kept, false), since: clock.now(), chosen: kept.chosen, next: kept.next },
    pauses: library.pauses,
    complaintReasons: library.reasons,
    dispositionNames: Object.values(library.dispositionNames()).flat(),
    link: link.health(),
    account: account.get(),
    saving: { unsaved: 0, savedAt: null, failure: null, outbox: store.reads.outboxPending() },
    sync: syncStateOf(store.reads),
    directory: [],
    linked: null,
    calls: [],
    focus: null,
    notices: [],
  };
}
