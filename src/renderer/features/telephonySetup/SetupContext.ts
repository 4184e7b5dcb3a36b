import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { TelephonySetup, TelephonySetupStore } from './createTelephonySetup.ts';

export const SetupContext = createContext<TelephonySetupStore | null>(null);

export function useSetupStore(): TelephonySetupStore {
  const store = useContext(SetupContext);
  if (!store) throw new Error('Shown outside of the telephony screen.');
  return store;
}

export const useSetup = <T>(select: (state: TelephonySetup) => T): T => useStore(useSetupStore(), select);
