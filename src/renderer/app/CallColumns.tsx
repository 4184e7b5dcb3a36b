import { useStore } from 'zustand';
import type { DeskCall } from '../../shared/desk/deskState.ts';
import { NotesPane } from '../features/notes/NotesPane.tsx';
import { PromisesPane } from '../features/promises/PromisesPane.tsx';
import { PopPane } from '../features/screenPop/PopPane.tsx';
import { Preview } from '../features/screenPop/Preview.tsx';
import { ScriptPane } from '../features/scriptPane/ScriptPane.tsx';
import { DispositionPane } from '../features/wrapUp/DispositionPane.tsx';
import { useSession } from '../session/SessionContext.tsx';
import styles from './CallColumns.module.css';

/** Three columns that never move: who it is, what to say, what is kept. */
export function CallColumns({ call }: { call: DeskCall }) {
  const isHangingUp = useStore(useSession().hangingUp, ({ callId }) => callId === call.call.id);
  const { pop, card, preview } = call.popped;
  const isUnchosen = card === null && (pop.kind === 'several' || pop.kind === 'possible');
  const digitsTaken = isUnchosen || isHangingUp || call.place === 'wrap-up';
  const previewed = isUnchosen ? preview : null;
  return (
    <main className={styles.columns}>
      <div className={styles.record}>
        <PopPane call={call} />
      </div>
      <div className={styles.script}>
        <ScriptPane call={call} digitsTaken={digitsTaken} isShort={previewed !== null} />
        {previewed && <Preview card={previewed} />}
      </div>
      <div className={styles.notes}>
        <NotesPane call={call} />
        <PromisesPane call={call} />
        <DispositionPane call={call} />
      </div>
    </main>
  );
}
