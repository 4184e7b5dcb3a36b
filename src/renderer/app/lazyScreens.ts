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

/** Fetched when first shown, so that the desk itself starts small. */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }));

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
export const CommandPalette = later<Closable>(
  async () => (await import('../features/palette/CommandPalette.tsx')).CommandPalette,
);
