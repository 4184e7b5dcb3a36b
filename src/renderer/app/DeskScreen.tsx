import { Activity } from 'react';
import { Home } from '../features/home/Home.tsx';
import { useAfterPaint } from '../session/useAfterPaint.ts';
import { useFocusCall } from '../session/useDesk.ts';
import { CallColumns } from './CallColumns.tsx';
import styles from './Shell.module.css';

/** One and the same, so that a call that comes or goes draws nothing of it again. */
const home = <Home />;

/** The call on the screen, or what waits when there is none. Who calls is painted first; what surrounds it comes, and what waited goes, in the frames after. */
export function DeskScreen() {
  const call = useFocusCall();
  const callId = call?.call.id ?? null;
  const painted = useAfterPaint(callId, callId === null ? null : '');
  return (
    <>
      {call && <CallColumns call={call} isPainted={painted === callId} />}
      <main className={styles.screen} hidden={call !== null}>
        <Activity mode={call === null || painted === null ? 'visible' : 'hidden'}>{home}</Activity>
      </main>
    </>
  );
}
