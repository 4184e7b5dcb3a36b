import { Suspense } from 'react';
import type { SettingsPage } from '../session/route.ts';
import {
  AuditScreen,
  CentreCard,
  JoinScreen,
  PeopleScreen,
  SessionsScreen,
  SettingsScreen,
  TelephonySetupScreen,
} from './lazyScreens.ts';

/** The settings, or one of the pages behind them. */
export function SettingsPages({ page }: { page: SettingsPage | undefined }) {
  switch (page) {
    case 'telephony':
      return <TelephonySetupScreen />;
    case 'join':
      return <JoinScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'audit':
      return <AuditScreen />;
    case 'sessions':
      return <SessionsScreen />;
    default:
      return (
        <SettingsScreen
          centre={
            <Suspense fallback={null}>
              <CentreCard />
            </Suspense>
          }
        />
      );
  }
}
