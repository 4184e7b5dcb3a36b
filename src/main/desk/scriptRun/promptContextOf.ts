import type { CustomerCard } from '../../../shared/customer/customer.ts';
import type { DeskCall, Profile } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { PromptContext } from '../../../shared/script/promptContext.ts';

const salutations: Record<Language, Record<CustomerCard['salutation'], string | undefined>> = {
  fr: { mr: 'Monsieur', ms: 'Madame', none: undefined },
  en: { mr: 'Mr', ms: 'Ms', none: undefined },
};

/** What the words to say may name, from the record and the call. */
export function promptContextOf(
  shown: Pick<DeskCall, 'popped' | 'queueLabel' | 'remoteLabel'>,
  profile: Profile,
  company: string,
): PromptContext {
  const { card } = shown.popped;
  const [firstName = '', ...rest] = profile.agentName.split(/\s+/);
  return {
    ...(card && customerContext(card, profile.language)),
    agent: { firstName: said(firstName), lastName: said(rest.join(' ')) },
    company: { name: said(company) },
    call: { queue: said(shown.queueLabel), number: said(shown.remoteLabel) },
  };
}

function customerContext(card: CustomerCard, language: Language): PromptContext {
  return {
    customer: {
      salutation: salutations[language][card.salutation],
      firstName: said(card.firstName),
      lastName: said(card.lastName),
      company: said(card.company),
      reference: said(card.ref),
      city: said(card.city),
      email: said(card.email),
    },
    complaint: { reference: card.openComplaints[0]?.ref },
    order: { number: orderOf(card) },
  };
}

/** The order this call is most likely about. */
function orderOf({ alerts, proposal }: CustomerCard): string | undefined {
  const late = alerts.find((alert) => alert.code === 'late-delivery');
  if (late) return late.ref;
  return proposal && 'orderRef' in proposal ? proposal.orderRef : undefined;
}

/** An empty value is a missing one. */
const said = (value: string | null): string | undefined => (value === null || value.trim() === '' ? undefined : value);
