import { useStore } from 'zustand';
import type { DeskCall } from '../../shared/desk/deskState.ts';
import { Preview } from '../features/screenPop/Preview.tsx';
import { ScriptPane } from '../features/scriptPane/ScriptPane.tsx';
import { useSession } from '../session/SessionContext.tsx';

/** What to say, and below it whom it is most likely said to while nobody was chosen. */
export function ScriptColumn({ call }: { call: DeskCall }) {
  const isHangingUp = useStore(useSession().hangingUp, ({ callId }) => callId === call.call.id);
  const { pop, card, preview } = call.popped;
  const isUnchosen = card === null && (pop.kind === 'several' || pop.kind === 'possible');
  const digitsTaken = isUnchosen || isHangingUp || call.place === 'wrap-up';
  const previewed = isUnchosen ? preview : null;
  return (
    <>
      <ScriptPane call={call} digitsTaken={digitsTaken} isShort={previewed !== null} />
      {previewed && <Preview card={previewed} />}
    </>
  );
}
