import { Activity, memo } from 'react';
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
  // Of a call that came as a face the rest comes when that is painted: there is nothing to wait for here.
  const id = call && call.isArriving === undefined ? call.call.id : null;
  const painted = useAfterPaint(id, null);
  const hasCall = call !== null;
  const hadCall = useAfterPaint(hasCall, hasCall);
  return (
    <>
      {call && <CallColumns call={call} isPainted={id === null || painted === id} />}
      <Behind isCovered={hasCall} isAtRest={hasCall && hadCall} />
    </>
  );
}

/** Not drawn again, covered or not, while calls follow each other. */
const Behind = memo(function Behind({ isCovered, isAtRest }: { isCovered: boolean; isAtRest: boolean }) {
  return (
    <main className={styles.screen} hidden={isCovered}>
      <Activity mode={isAtRest ? 'hidden' : 'visible'}>{home}</Activity>
    </main>
  );
});
