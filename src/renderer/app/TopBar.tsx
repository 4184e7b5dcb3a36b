import { DirectoryButton } from '../features/directory/DirectoryButton.tsx';
import { AfterCall } from '../features/home/AfterCall.tsx';
import { PresenceControl } from '../features/home/PresenceControl.tsx';
import { LinkAlarm } from '../features/linkAlarm/LinkAlarm.tsx';
import { Notices } from '../features/notices/Notices.tsx';
import { CallBar } from '../features/phone/CallBar.tsx';
import { IdleBar } from '../features/phone/IdleBar.tsx';
import { LinkedLine } from '../features/phone/LinkedLine.tsx';
import { RingAnnouncer } from '../features/phone/RingAnnouncer.tsx';
import { WaitingCalls } from '../features/phone/WaitingCalls.tsx';
import { QueuesButton } from '../features/queues/QueuesButton.tsx';
import { SignedOutLine } from '../features/signIn/SignedOutLine.tsx';
import { CopyLine } from '../features/sync/CopyLine.tsx';
import { SyncLine } from '../features/sync/SyncLine.tsx';
import { WrapUpActions } from '../features/wrapUp/WrapUpActions.tsx';
import { useAfterPaint } from '../session/useAfterPaint.ts';
import { useFocusCall } from '../session/useDesk.ts';
import styles from './Shell.module.css';

/** One and the same, so that a call that comes draws nothing of it again. */
const idleBar = (
  <IdleBar>
    <PresenceControl />
    <QueuesButton />
    <DirectoryButton />
  </IdleBar>
);

/** The call, the calls that wait and what must be said once: in sight and in reach on every screen. */
export function TopBar() {
  return (
    <div className={styles.top}>
      <RingAnnouncer />
      <Bar />
      <WaitingCalls />
      <LinkedLine />
      <SignedOutLine />
      <SyncLine />
      <CopyLine />
      <LinkAlarm />
      <Notices />
    </div>
  );
}

/** After a quiet time the record comes first, and the call's bar in the next frame. */
function Bar() {
  const call = useFocusCall();
  const hadCall = useAfterPaint(call !== null, false);
  if (!call || !hadCall) return idleBar;
  return (
    <CallBar call={call}>
      {call.place !== 'ringing' && (
        <>
          <WrapUpActions call={call} />
          <AfterCall />
        </>
      )}
    </CallBar>
  );
}
