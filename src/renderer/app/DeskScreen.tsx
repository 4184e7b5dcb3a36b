import { Footer } from '../features/footer/Footer.tsx';
import { Home } from '../features/home/Home.tsx';
import { PresenceControl } from '../features/home/PresenceControl.tsx';
import { Notices } from '../features/notices/Notices.tsx';
import { CallBar } from '../features/phone/CallBar.tsx';
import { IdleBar } from '../features/phone/IdleBar.tsx';
import { RingAnnouncer } from '../features/phone/RingAnnouncer.tsx';
import { WaitingCalls } from '../features/phone/WaitingCalls.tsx';
import { useFocusCall } from '../session/useDesk.ts';
import { CallColumns } from './CallColumns.tsx';
import styles from './DeskScreen.module.css';

/** The call on the screen, or what waits when there is none. */
export function DeskScreen() {
  const call = useFocusCall();
  return (
    <div className={styles.desk}>
      <RingAnnouncer />
      <div>
        {call ? (
          <CallBar key={call.call.id} call={call} />
        ) : (
          <IdleBar>
            <PresenceControl />
          </IdleBar>
        )}
        <WaitingCalls />
        <Notices />
      </div>
      {call ? (
        <CallColumns key={call.call.id} call={call} />
      ) : (
        <main className={styles.home}>
          <Home />
        </main>
      )}
      <Footer />
    </div>
  );
}
