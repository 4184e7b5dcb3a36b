import type { ComponentType } from 'react';
import { lazy } from 'react';

interface Opened {
  /** What is open on the screen; null shows the list. */
  id: string | null;
}
interface Closable {
  onClose: () => void;
}
interface NewCustomer extends Closable {
  number: string | null;
  name: string | null;
  onSaved: (customerId: string) => void;
}

const loads: (() => Promise<unknown>)[] = [];

/** Fetched after the desk itself, so that it starts small. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  loads.push(load);
  return lazy(async () => ({ default: await load() }));
};

/** For a moment in which nothing else is to do: what a key opens is then there for the next letter. What fails is fetched when it is shown. */
export function fetchScreens(): void {
  for (const load of loads) load().catch(() => {});
}

export const CustomersScreen = later<Opened>(
  async () => (await import('../features/customers/CustomersScreen.tsx')).CustomersScreen,
);
export const CallLogScreen = later<Opened>(
  async () => (await import('../features/callLog/CallLogScreen.tsx')).CallLogScreen,
);
export const SettingsScreen = later<object>(
  async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
);
export const TelephonySetupScreen = later<object>(
  async () => (await import('../features/telephonySetup/TelephonySetupScreen.tsx')).TelephonySetupScreen,
);
export const FirstRunScreen = later<object>(
  async () => (await import('../features/firstRun/FirstRunScreen.tsx')).FirstRunScreen,
);
export const NewCustomerSheet = later<NewCustomer>(
  async () => (await import('../features/customers/NewCustomerSheet.tsx')).NewCustomerSheet,
);
export const HelpSheet = later<Closable>(async () => (await import('../features/help/HelpSheet.tsx')).HelpSheet);
export const SimulatorPanel = later<Closable>(
  async () => (await import('../features/simulatorPanel/SimulatorPanel.tsx')).SimulatorPanel,
);
export const DirectorySheet = later<Closable>(
  async () => (await import('../features/directory/DirectorySheet.tsx')).DirectorySheet,
);
export const QueuesSheet = later<Closable>(
  async () => (await import('../features/queues/QueuesSheet.tsx')).QueuesSheet,
);
export const CommandPalette = later<Closable>(
  async () => (await import('../features/palette/CommandPalette.tsx')).CommandPalette,
);
