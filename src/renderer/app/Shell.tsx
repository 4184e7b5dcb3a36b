import { Suspense } from 'react';
import { useDesk } from '../session/useDesk.ts';
import { AppKeys } from './AppKeys.tsx';
import { Rail } from './Rail.tsx';
import { Screen } from './Screen.tsx';
import { Sheets } from './Sheets.tsx';
import styles from './Shell.module.css';
import { FirstRunScreen } from './screens.ts';

/** The frame that never moves: rail, screen, sheets. Before the first run is done there is only that. */
export function Shell() {
  const isSetUp = useDesk(({ profile }) => profile !== null);
  if (!isSetUp) {
    return (
      <Suspense fallback={null}>
        <FirstRunScreen />
      </Suspense>
    );
  }
  return (
    <div className={styles.shell}>
      <AppKeys />
      <Rail />
      <Screen />
      <Sheets />
    </div>
  );
}
