import type { Language } from '../../../../shared/lib/text.ts';
import type { PromptContext } from '../../../../shared/script/promptContext.ts';

export const callerNames = ['known', 'company', 'unknown'] as const;
export type CallerName = (typeof callerNames)[number];

const ms = { fr: 'Madame', en: 'Ms' };
const mr = { fr: 'Monsieur', en: 'Mr' };

/** What is known of somebody who only calls to rehearse. */
function customerOf(caller: CallerName, language: Language): PromptContext['customer'] {
  if (caller === 'unknown') return undefined;
  if (caller === 'known')
    return {
      salutation: ms[language],
      firstName: 'Claire',
      lastName: 'Dupont',
      reference: '482913',
      city: 'Vincennes',
      email: 'claire.dupont@example.com',
    };
  return {
    salutation: mr[language],
    firstName: 'Karim',
    lastName: 'Benali',
    company: 'Atelier du Port',
    reference: '510277',
    city: 'Casablanca',
    email: 'k.benali@example.com',
  };
}

/** Everything that words may name, as a call would bring it. */
export function contextFor(caller: CallerName, language: Language, agentName: string, company: string): PromptContext {
  const [firstName = '', ...rest] = agentName.split(' ');
  const customer = customerOf(caller, language);
  const isKnown = caller !== 'unknown';
  return {
    ...(customer && { customer }),
    agent: { firstName, ...(rest.length > 0 && { lastName: rest.join(' ') }) },
    company: { name: company },
    call: { queue: language === 'fr' ? 'Service client' : 'Customer service', number: '+33 6 12 34 56 78' },
    ...(isKnown && { order: { number: '88 201', product: language === 'fr' ? 'lampe Aube' : 'Aube lamp' } }),
  };
}
