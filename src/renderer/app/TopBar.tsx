import { DirectoryButton } from '../features/directory/DirectoryButton.tsx';
import { AfterCall } from '../features/home/AfterCall.tsx';
import { PresenceControl } from '../features/home/PresenceControl.tsx';
import { Notices } from '../features/notices/Notices.tsx';
import { CallBar } from '../features/phone/CallBar.tsx';
import { IdleBar } from '../features/phone/IdleBar.tsx';
import { RingAnnouncer } from '../features/phone/RingAnnouncer.tsx';
import { WaitingCalls } from '../features/phone/WaitingCalls.tsx';
import { QueuesButton } from '../features/queues/QueuesButton.tsx';
import { WrapUpActions } from '../features/wrapUp/WrapUpActions.tsx';
import { useFocusCall } from '../session/useDesk.ts';
import styles from './Shell.module.css';

/** The call, the calls that wait and what must be said once: in sight and in reach on every screen. */
export function TopBar() {
  const call = useFocusCall();
  return (
    <div className={styles.top}>
      <RingAnnouncer />
      {call ? (
        <CallBar call={call}>
          {call.place !== 'ringing' && (
            <>
              <WrapUpActions call={call} />
              <AfterCall />
            </>
          )}
        </CallBar>
      ) : (
        <IdleBar>
          <PresenceControl />
          <QueuesButton />
          <DirectoryButton />
        </IdleBar>
      )}
      <WaitingCalls />
      <Notices />
    </div>
  );
}
