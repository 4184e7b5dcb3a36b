import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { Chooser } from './Chooser.tsx';
import { Looking } from './Looking.tsx';
import { Record } from './Record.tsx';
import { UnknownCaller } from './UnknownCaller.tsx';
import { usePopPainted } from './usePopPainted.ts';

interface PopPaneProps {
  call: DeskCall;
  /** Who it is has been painted: the history may follow. */
  isPainted: boolean;
}

/** Who is calling: the record, or the shortest way to it. */
export function PopPane({ call, isPainted }: PopPaneProps) {
  usePopPainted(call);
  const { pop, card } = call.popped;
  if (card)
    return <Record card={card} number={call.call.remote.number} routed={call.routed ?? null} hasHistory={isPainted} />;
  switch (pop.kind) {
    case 'several':
    case 'possible':
      return <Chooser key={call.call.id} call={call} kind={pop.kind} matches={pop.matches} />;
    case 'looking':
      return <Looking key={call.call.id} />;
    case 'none':
    case 'withheld':
    case 'one':
      return <UnknownCaller key={call.call.id} call={call} isWithheld={pop.kind === 'withheld'} />;
  }
}
