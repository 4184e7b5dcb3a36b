import { ringCount } from '../../../shared/call/ringCount.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';

/** How the call came here: called number, queue, at which ring it was answered, who is consulted. */
export function useCallFacts({ call, didLabel, queueLabel, handedOver }: DeskCall): string[] {
  const say = useWords(phoneWords);
  const consulted = 'consultedTo' in call ? call.consultedTo : null;
  const colleague = useDesk(({ directory }) => directory.find(({ agent }) => agent === consulted)?.name ?? consulted);
  const rings = 'answeredAt' in call && call.direction === 'inbound' ? ringCount(call.alertingAt, call.answeredAt) : 0;
  const facts = [
    didLabel && didLabel !== queueLabel && say('to', { did: didLabel }),
    queueLabel && say('queue', { queue: queueLabel }),
    call.direction !== 'inbound' && say(call.direction),
    colleague && say('withColleague', { name: colleague }),
    handedOver && say('handedOver', { name: handedOver.from }),
    rings === 1 && say('answeredAtFirst'),
    rings > 1 && say('answeredAtRing', { count: rings }),
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}
