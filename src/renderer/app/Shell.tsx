import { useEffect } from 'react';
import { Footer } from '../features/footer/Footer.tsx';
import { SyncWords } from '../features/sync/SyncWords.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useDesk } from '../session/useDesk.ts';
import { usePerson } from '../session/usePerson.ts';
import { AppKeys } from './AppKeys.tsx';
import { Beginning } from './Beginning.tsx';
import { FollowCalls } from './FollowCalls.ts';
import { Rail } from './Rail.tsx';
import { Screens } from './Screens.tsx';
import { Sheets } from './Sheets.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame that never moves: rail, call bar, screen, footer. Before the first run is done there is only that. */
export function Shell() {
  const isSetUp = useDesk(({ profile }) => profile !== null);
  const person = usePerson();
  // Another person begins with an empty desk: what the one before had half typed is not theirs.
  return isSetUp ? <Frame key={person} /> : <Beginning />;
}

function Frame() {
  const { sheets, panels } = useSession();
  useEffect(
    () => () => {
      sheets.close();
      panels.close();
    },
    [sheets, panels],
  );
  return (
    <div className={styles.shell}>
      <FollowCalls />
      <AppKeys />
      <Rail />
      <div className={styles.desk}>
        <TopBar />
        <Screens />
        <Footer>
          <SyncWords />
        </Footer>
      </div>
      <Sheets />
    </div>
  );
}
