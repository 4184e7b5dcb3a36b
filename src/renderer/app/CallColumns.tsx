import type { DeskCall } from '../../shared/desk/deskState.ts';
import { ComplaintPane } from '../features/complaints/call/ComplaintPane.tsx';
import { NotesPane } from '../features/notes/NotesPane.tsx';
import { PromisesPane } from '../features/promises/PromisesPane.tsx';
import { PopPane } from '../features/screenPop/PopPane.tsx';
import { RecordConflicts } from '../features/sync/RecordConflicts.tsx';
import { DispositionPane } from '../features/wrapUp/DispositionPane.tsx';
import { useCallAhead } from '../session/keys/useCallAhead.ts';
import styles from './CallColumns.module.css';
import { ScriptColumn } from './ScriptColumn.tsx';

interface CallColumnsProps {
  call: DeskCall;
  /** Who it is has been painted: the rest may follow. */
  isPainted: boolean;
}

/** Three columns that never move: who it is, what to say, what is kept. */
export function CallColumns({ call, isPainted }: CallColumnsProps) {
  const isWhole = isPainted && !call.isArriving;
  useCallAhead(call, isWhole);
  return (
    <main className={styles.columns}>
      <div className={styles.record}>
        <PopPane call={call} isPainted={isWhole} />
        {isWhole && call.customerId !== null && <RecordConflicts customerId={call.customerId} isBesideCall />}
      </div>
      <div className={styles.script}>{isWhole && <ScriptColumn key={call.call.id} call={call} />}</div>
      <div className={styles.notes} data-place={call.place}>
        {isWhole && <KeptOfCall key={call.call.id} call={call} />}
      </div>
    </main>
  );
}

function KeptOfCall({ call }: { call: DeskCall }) {
  return (
    <>
      <NotesPane call={call} />
      <PromisesPane call={call} />
      <ComplaintPane call={call} />
      <DispositionPane call={call} />
    </>
  );
}
