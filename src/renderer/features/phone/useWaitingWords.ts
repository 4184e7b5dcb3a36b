import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Match } from '../../../shared/desk/pop.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';

/** Who waits, as far as it is known, and what else tells calls apart. */
export function useWaitingWords({ call, popped, remoteLabel, queueLabel, handedOver, notes }: DeskCall) {
  const say = useWords(phoneWords);
  const matches = popped.card === null ? matchesOf(popped) : [];
  const [first] = matches;
  const facts = [
    first && say('peoplePossible', { count: matches.length }),
    remoteLabel,
    queueLabel,
    handedOver && say('handedOver', { name: handedOver.from }),
    notes.text !== '' && say('noteKept'),
  ];
  const likely = first ? say('likely', { name: first.customer.name }) : null;
  const unknown = remoteLabel ? say('unknownCaller') : say('withheld');
  return { name: popped.card?.name ?? likely ?? call.remote.name ?? unknown, facts: facts.filter(Boolean) };
}

const matchesOf = ({ pop }: DeskCall['popped']): readonly Match[] =>
  pop.kind === 'several' || pop.kind === 'possible' ? pop.matches : [];
