import type { ComponentType, ReactNode } from 'react';
import { lazy } from 'react';
import type { ComplaintsScreenProps } from '../features/complaints/screenProps.ts';
import type { ScriptsScreenProps } from '../features/scriptEditor/screenProps.ts';

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
  callId: string | null;
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

export const CustomersScreen = later<Opened & { beside?: ReactNode }>(
  async () => (await import('../features/customers/CustomersScreen.tsx')).CustomersScreen,
);
export const CallLogScreen = later<Opened>(
  async () => (await import('../features/callLog/CallLogScreen.tsx')).CallLogScreen,
);
export const ComplaintsScreen = later<ComplaintsScreenProps>(
  async () => (await import('../features/complaints/ComplaintsScreen.tsx')).ComplaintsScreen,
);
export const SettingsScreen = later<{ centre: ReactNode }>(
  async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
);
export const TelephonySetupScreen = later<object>(
  async () => (await import('../features/telephonySetup/TelephonySetupScreen.tsx')).TelephonySetupScreen,
);
export const JoinScreen = later<object>(async () => (await import('../features/signIn/JoinScreen.tsx')).JoinScreen);
export const CentreCard = later<object>(async () => (await import('../features/signIn/CentreCard.tsx')).CentreCard);
export const SignInScreen = later<{ onBack?: () => void }>(
  async () => (await import('../features/signIn/SignInScreen.tsx')).SignInScreen,
);
export const JoinOffer = later<{ onJoin: () => void }>(
  async () => (await import('../features/signIn/JoinOffer.tsx')).JoinOffer,
);
export const SignInSheet = later<Closable>(
  async () => (await import('../features/signIn/SignInSheet.tsx')).SignInSheet,
);
export const PeopleScreen = later<object>(
  async () => (await import('../features/people/PeopleScreen.tsx')).PeopleScreen,
);
export const AuditScreen = later<object>(async () => (await import('../features/people/AuditScreen.tsx')).AuditScreen);
export const SessionsScreen = later<object>(
  async () => (await import('../features/people/SessionsScreen.tsx')).SessionsScreen,
);
export const FirstRunScreen = later<{ offer?: ReactNode; name?: string }>(
  async () => (await import('../features/firstRun/FirstRunScreen.tsx')).FirstRunScreen,
);
export const ScriptsScreen = later<ScriptsScreenProps>(
  async () => (await import('../features/scriptEditor/ScriptsScreen.tsx')).ScriptsScreen,
);
export const FiguresPage = later<{ id: string }>(
  async () => (await import('../features/scriptFigures/FiguresPage.tsx')).FiguresPage,
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
export const SyncSheet = later<Closable>(async () => (await import('../features/sync/SyncSheet.tsx')).SyncSheet);
export const CommandPalette = later<Closable>(
  async () => (await import('../features/palette/CommandPalette.tsx')).CommandPalette,
);
