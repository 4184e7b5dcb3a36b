import { createContext, useContext } from 'react';
import type { DeskApi } from '../../shared/api/deskApi.ts';
import type { DeskStore } from './deskStore.ts';
import type { HangingUp } from './hangingUp.ts';
import type { CallAhead } from './keys/callAhead.ts';
import type { KeyRegistry } from './keys/keyRegistry.ts';
import type { Panels } from './panels.ts';
import type { Refusals } from './refusals.ts';
import type { Sheets } from './sheets.ts';

/** What every feature may reach; made once, in app. */
export interface Session {
  api: DeskApi;
  desk: DeskStore;
  keys: KeyRegistry;
  callAhead: CallAhead;
  refusals: Refusals;
  sheets: Sheets;
  panels: Panels;
  hangingUp: HangingUp;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A feature is shown outside of the app.');
  return session;
}

export const useApi = (): DeskApi => useSession().api;
