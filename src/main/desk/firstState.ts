import type { DeskState } from '../../shared/desk/deskState.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import type { Language } from '../../shared/lib/text.ts';
import type { BridgeLink } from '../link/bridgeLink.ts';
import type { DeskStore } from '../store/deskStore.ts';
import { readChosen } from './presence/chosenPresence.ts';
import { readProfile } from './profile/setUp.ts';

interface Parts {
  clock: Clock;
  store: DeskStore;
  link: BridgeLink;
  company: string;
  language: Language;
}

/** The desk before anything has happened. */
export function firstState({ clock, store, link, company, language }: Parts): DeskState {
  const profile = readProfile(store.reads);
  return {
    version: 0,
    company,
    language: profile?.language ?? language,
    profile,
    presence: { ...readChosen(store.reads), since: clock.now() },
    link: link.health(),
    saving: { unsaved: 0, savedAt: null, failure: null, outbox: store.reads.outboxPending() },
    directory: [],
    calls: [],
    focus: null,
    notices: [],
  };
}
