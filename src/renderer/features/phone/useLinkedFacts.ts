import type { LinkedNumber } from '../../../shared/desk/deskState.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { phoneWords } from './phoneWords.ts';

/** What else is known of a number that a link brought, and how it may be called now. */
export function useLinkedFacts({ name, possible, extension, network }: LinkedNumber, isOnCall: boolean): string[] {
  const say = useWords(phoneWords);
  const canDial = useDesk(({ link }) => link.capabilities.includes('dial'));
  const whose = possible > 0 ? say('peoplePossible', { count: possible }) : !name && !network && say('linkedNobody');
  const how = isOnCall ? 'linkedWaits' : 'linkedEnter';
  return [
    whose,
    network && say('linkedNetwork', { network }),
    extension && say('linkedExtension', { extension }),
    say(canDial ? how : 'linkedCannot'),
  ].filter((fact): fact is string => typeof fact === 'string');
}
