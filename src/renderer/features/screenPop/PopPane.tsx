import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { Chooser } from './Chooser.tsx';
import { Looking } from './Looking.tsx';
import { Record } from './Record.tsx';
import { UnknownCaller } from './UnknownCaller.tsx';
import { usePopPainted } from './usePopPainted.ts';

/** Who is calling: the record, or the shortest way to it. */
export function PopPane({ call }: { call: DeskCall }) {
  usePopPainted(call);
  const { pop, card } = call.popped;
  if (card) return <Record card={card} call={call} />;
  switch (pop.kind) {
    case 'several':
    case 'possible':
      return <Chooser call={call} kind={pop.kind} matches={pop.matches} />;
    case 'looking':
      return <Looking />;
    case 'none':
    case 'withheld':
    case 'one':
      return <UnknownCaller call={call} isWithheld={pop.kind === 'withheld'} />;
  }
}
