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
  shown: Pick<DeskCall, 'popped' | 'queueLabel' | 'remoteLabel' | 'complaint'>,
  profile: Profile,
  company: string,
): PromptContext {
  const { card } = shown.popped;
  const { firstName, lastName } = nameParts(profile.agentName);
  return {
    ...(card && customerContext(card, profile.language)),
    agent: { firstName: said(firstName), lastName: said(lastName) },
    company: { name: said(company) },
    ...(shown.complaint && { complaint: { reference: shown.complaint.ref } }),
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
    order: orderOf(card, language),
  };
}

/** The number of an order this call is surely about; its article and day, or those of the last one. */
function orderOf(card: CustomerCard, language: Language): PromptContext['order'] {
  const { lastOrder } = card;
  const number = troubledOrder(card);
  if (!lastOrder || (number ?? lastOrder.ref) !== lastOrder.ref) return { number };
  return { number, product: said(lastOrder.product), date: dayIn[language].format(lastOrder.at) };
}

function troubledOrder({ alerts, proposal }: CustomerCard): string | undefined {
  const late = alerts.find((alert) => alert.code === 'late-delivery');
  if (late) return late.ref;
  return proposal && 'orderRef' in proposal ? proposal.orderRef : undefined;
}

const dayIn: Record<Language, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }),
};

/** The last word is the surname: first names may be several. */
function nameParts(name: string): { firstName: string; lastName: string } {
  const words = name.trim().split(/\s+/);
  const surname = words.length > 1 ? (words.at(-1) ?? '') : '';
  return { firstName: words.slice(0, Math.max(1, words.length - 1)).join(' '), lastName: surname };
}

/** An empty value is a missing one. */
const said = (value: string | null): string | undefined => (value === null || value.trim() === '' ? undefined : value);
