import { ringCount } from '../../../shared/call/ringCount.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useAgentName } from '../../session/useAgentName.ts';
import { useWords } from '../../session/words/useWords.ts';
import { formatPhone } from '../../ui/formatPhone.ts';
import { phoneWords } from './phoneWords.ts';

/** How the call came here: called number, queue, at which ring it was answered, who is consulted. */
export function useCallFacts({ call, place, queueLabel, handedOver, routed }: DeskCall): string[] {
  const say = useWords(phoneWords);
  const nameOf = useAgentName();
  const aside = 'aside' in call ? call.aside : undefined;
  const rings = 'answeredAt' in call && call.direction === 'inbound' ? ringCount(call.alertingAt, call.answeredAt) : 0;
  const urgency = routed?.priority === 'urgent' || routed?.priority === 'high' ? routed.priority : null;
  const facts = [
    place === 'ringing' && urgency && say(`priority.${urgency}`),
    call.did !== null && say('to', { did: formatPhone(call.did) }),
    queueLabel && say('queue', { queue: queueLabel }),
    call.direction !== 'inbound' && say(call.direction),
    'consultedTo' in call && say('withColleague', { name: nameOf(call.consultedTo) }),
    aside && say('waitsAside', { name: nameOf(aside) }),
    handedOver && say('handedOver', { name: handedOver.from }),
    rings === 1 && say('answeredAtFirst'),
    rings > 1 && say('answeredAtRing', { count: rings }),
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}
