import { Suspense } from 'react';
import { Footer } from '../features/footer/Footer.tsx';
import { useDesk } from '../session/useDesk.ts';
import { AppKeys } from './AppKeys.tsx';
import { FollowCalls } from './FollowCalls.ts';
import { FirstRunScreen } from './lazyScreens.ts';
import { Rail } from './Rail.tsx';
import { Screens } from './Screens.tsx';
import { Sheets } from './Sheets.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame that never moves: rail, call bar, screen, footer. Before the first run is done there is only that. */
export function Shell() {
  const isSetUp = useDesk(({ profile }) => profile !== null);
  return isSetUp ? (
    <Frame />
  ) : (
    <Suspense fallback={null}>
      <FirstRunScreen />
    </Suspense>
  );
}

function Frame() {
  return (
    <div className={styles.shell}>
      <FollowCalls />
      <AppKeys />
      <Rail />
      <div className={styles.desk}>
        <TopBar />
        <Screens />
        <Footer />
      </div>
      <Sheets />
    </div>
  );
}
