import { Home } from '../features/home/Home.tsx';
import { useFocusCall } from '../session/useDesk.ts';
import { CallColumns } from './CallColumns.tsx';
import styles from './Shell.module.css';

/** The call on the screen, or what waits when there is none. */
export function DeskScreen() {
  const call = useFocusCall();
  if (call) return <CallColumns key={call.call.id} call={call} />;
  return (
    <main className={styles.screen}>
      <Home />
    </main>
  );
}
