import { Footer } from '../features/footer/Footer.tsx';
import { SyncWords } from '../features/sync/SyncWords.tsx';
import { useDesk } from '../session/useDesk.ts';
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
  return isSetUp ? <Frame /> : <Beginning />;
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
        <Footer>
          <SyncWords />
        </Footer>
      </div>
      <Sheets />
    </div>
  );
}
