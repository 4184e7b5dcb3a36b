import type { Contact, Purchase } from '../customer/customer.ts';
import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import type { Kind } from './demoContact.ts';
import { demoContact } from './demoContact.ts';
import { asWritten } from './demoIdentity.ts';
import type { DemoWorld } from './demoWorld.ts';

const HOUR_MS = 3_600_000;
const YEARS = 365;
const MOBILE = '+33612345678';
const OFFICE = '+33142685300';

/** A good customer whose parcel came late and whose first complaint nobody answered. */
export function claireDupont(world: DemoWorld): ImportedCustomer {
  const at = { wrote: world.daysAgo(6), called: world.daysAgo(3), bought: world.daysAgo(20) };
  const dueAt = Math.ceil(world.now / HOUR_MS) * HOUR_MS + 3 * HOUR_MS;
  return {
    kind: 'person',
    salutation: 'ms',
    firstName: 'Claire',
    lastName: 'Dupont',
    company: 'Menuiserie Lenoir',
    occupation: 'comptabilité',
    email: 'claire.dupont@exemple.fr',
    address: '12, rue des Lilas',
    postcode: '94300',
    city: 'Vincennes',
    country: 'FR',
    phones: [
      { e164: MOBILE, raw: asWritten(MOBILE), label: 'mobile' },
      { e164: OFFICE, raw: asWritten(OFFICE), label: 'work' },
    ],
    mayCall: 'yes',
    id: world.id(world.now - 7.7 * YEARS * 24 * HOUR_MS),
    ref: '48 2913',
    stage: 'active',
    since: world.daysAgo(Math.round(7.7 * YEARS)),
    yearlyRevenueCents: 62_000,
    expectedYears: 5,
    marginPercent: 40,
    currency: 'EUR',
    purchases: purchasesOf(world, at.bought),
    contacts: contactsOf(world, at),
    ...troubleOf(world, at, dueAt),
    callsFrom: [
      { e164: MOBILE, calls: 4, lastCallAt: at.called },
      { e164: OFFICE, calls: 6, lastCallAt: world.daysAgo(34) },
    ],
  };
}

/** One complaint that was settled late, one that waits, and news that she was promised. */
function troubleOf(world: DemoWorld, at: { wrote: number; called: number }, dueAt: number) {
  const open = {
    ...complaint('R-2041', 'lateDelivery', 'open', dueAt),
    id: world.id(at.called),
    openedAt: at.called,
    gravity: 'high' as const,
    justified: 'yes' as const,
    facts: 'Colis promis pour la semaine passée, arrivé nulle part. Un premier message est resté sans réponse.',
    expectation: 'Savoir où est le colis, et pourquoi personne n’a répondu.',
  };
  const settled = {
    ...complaint('R-2037', 'notDelivered', 'resolved', null),
    id: world.id(at.wrote),
    openedAt: at.wrote,
  };
  const news = {
    id: world.id(at.called),
    callId: null,
    number: MOBILE,
    kind: 'keep-informed' as const,
    text: 'Tenir informée de l’enquête du transporteur',
    dueAt,
    owner: 'Bruno Lefèvre',
    madeAt: at.called,
    keptAt: null,
    complaintId: open.id,
  };
  return { complaints: [open, settled], promises: [news] };
}

const complaint = (ref: string, reason: string, status: 'open' | 'resolved', dueAt: number | null) => ({
  ref,
  reason,
  status,
  dueAt,
  gravity: 'medium' as const,
  owner: 'Bruno Lefèvre',
});

function purchasesOf(world: DemoWorld, lastAt: number): Purchase[] {
  const bought = (
    at: number,
    ref: string,
    product: string,
    amountCents: number,
    delivery: Purchase['delivery'],
  ): Purchase => ({
    id: world.id(at),
    at,
    ref,
    product,
    quantity: 1,
    amountCents,
    currency: 'EUR',
    payment: 'card',
    delivery,
  });
  return [
    bought(lastAt, '88 201', 'lampe Aube', 8_900, 'late'),
    bought(world.daysAgo(75), '84 930', 'tapis de couloir Atlas', 8_490, 'delivered'),
    bought(world.daysAgo(168), '79 412', 'salon de semis', 7_490, 'delivered'),
    bought(world.daysAgo(240), '74 055', 'fauteuil Rotin', 24_900, 'delivered'),
    bought(world.daysAgo(330), '70 368', 'parasol Lagune', 11_900, 'delivered'),
  ];
}

function contactsOf(world: DemoWorld, at: { wrote: number; called: number; bought: number }): Contact[] {
  const contact = (when: number, kind: Kind, subject: string, more: Partial<Contact> = {}): Contact => ({
    ...demoContact(world, when, kind),
    subject,
    ...more,
  });
  const complained = { disposition: 'followed', agent: 'Bruno Lefèvre', durationMs: 372_000 };
  return [
    contact(at.called, 'inbound', 'Réclamation : colis 88 201 livré en retard', complained),
    contact(at.wrote, 'email', '« Où est mon colis ? »', { outcome: 'unanswered' }),
    contact(at.bought, 'purchase', 'lampe Aube, 89,00 €, carte'),
    contact(world.daysAgo(34), 'inbound', 'Demande le délai pour la lampe Aube'),
    contact(world.daysAgo(70), 'sms', 'Livraison prévue demain'),
    contact(world.daysAgo(75), 'purchase', 'tapis de couloir Atlas, 84,90 €, carte'),
    contact(world.daysAgo(92), 'letter', 'Catalogue d’automne envoyé'),
    contact(world.daysAgo(150), 'outbound', 'Enquête de satisfaction après achat', { disposition: 'reached' }),
    contact(world.daysAgo(168), 'purchase', 'salon de semis, 74,90 €, carte'),
    contact(world.daysAgo(236), 'sms', 'Créneau de livraison confirmé'),
    contact(world.daysAgo(240), 'purchase', 'fauteuil Rotin, 249,00 €, carte'),
    contact(world.daysAgo(330), 'purchase', 'parasol Lagune, 119,00 €, carte'),
    contact(world.daysAgo(331), 'inbound', 'Conseil pour l’entretien du parasol'),
    contact(world.daysAgo(Math.round(7.7 * YEARS)), 'visit', 'Passage au magasin de Lyon'),
  ];
}
