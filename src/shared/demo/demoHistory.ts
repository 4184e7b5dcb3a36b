import type { Contact, Purchase, Stage } from '../customer/customer.ts';
import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import type { Kind } from './demoContact.ts';
import { demoContact } from './demoContact.ts';
import type { DemoWorld } from './demoWorld.ts';
import { DIRHAMS, products } from './products.ts';

export type History = Pick<
  ImportedCustomer,
  'stage' | 'since' | 'yearlyRevenueCents' | 'expectedYears' | 'marginPercent' | 'currency' | 'contacts' | 'purchases'
>;

const YEAR_DAYS = 365;
/** How many orders a customer of a stage has, and how many days ago the last one was. */
const ORDERS: Record<Stage, { count: [number, number]; last: [number, number] }> = {
  prospect: { count: [0, 0], last: [0, 0] },
  newcomer: { count: [1, 1], last: [2, 60] },
  active: { count: [2, 9], last: [1, 110] },
  declining: { count: [2, 7], last: [190, 400] },
  lost: { count: [1, 5], last: [500, 1_200] },
};
const STAGES = [
  [12, 'prospect'],
  [15, 'newcomer'],
  [48, 'active'],
  [15, 'declining'],
  [10, 'lost'],
] as const;

export function demoHistory(world: DemoWorld, country: 'FR' | 'MA', english: boolean): History {
  const { random, now } = world;
  const stage = random.weighted<Stage>(STAGES);
  const purchases = demoPurchases(world, stage, country);
  const contacts = [
    ...purchases.map((bought) => purchaseContact(world, bought)),
    ...otherContacts(world, stage, english),
  ].sort((a, b) => b.at - a.at);
  const currency = country === 'MA' ? 'MAD' : 'EUR';
  const lastYear = purchases.filter((p) => now - p.at < YEAR_DAYS * 86_400_000);
  return {
    stage,
    since: Math.min(now, ...contacts.map((c) => c.at)),
    yearlyRevenueCents: lastYear.reduce((sum, p) => sum + p.amountCents, 0),
    expectedYears: { prospect: 0, newcomer: 2, active: 5, declining: 2, lost: 0 }[stage],
    marginPercent: random.int(28, 42),
    currency,
    contacts,
    purchases,
  };
}

function demoPurchases(world: DemoWorld, stage: Stage, country: 'FR' | 'MA'): Purchase[] {
  const { count, last } = ORDERS[stage];
  const orders = world.random.int(...count);
  let days = world.random.int(...last);
  return Array.from({ length: orders }, () => {
    const bought = demoPurchase(world, world.daysAgo(days), days, country);
    days += world.random.int(20, 260);
    return bought;
  });
}

function demoPurchase(world: DemoWorld, at: number, days: number, country: 'FR' | 'MA'): Purchase {
  const { random } = world;
  const product = random.pick(products);
  const quantity = random.weighted([
    [80, 1],
    [15, 2],
    [5, 4],
  ]);
  const delivery =
    days < 4 ? 'on-the-way' : random.weighted([[92, 'delivered'] as const, [4, 'late'], [4, 'returned']]);
  return {
    id: world.id(at),
    at,
    ref: orderRef(at, random.int(0, 99)),
    product: product.name,
    quantity,
    amountCents: product.cents * quantity * (country === 'MA' ? DIRHAMS : 1),
    currency: country === 'MA' ? 'MAD' : 'EUR',
    payment: random.weighted([
      [66, 'card'] as const,
      [12, 'cheque'],
      [8, 'transfer'],
      [country === 'MA' ? 60 : 0, 'cash-on-delivery'],
    ]),
    delivery,
  };
}

/** Orders are numbered as they come: `88 201`. */
function orderRef(at: number, salt: number): string {
  const number = `${10_000 + ((Math.floor(at / 3_600_000) * 7 + salt) % 90_000)}`;
  return `${number.slice(0, 2)} ${number.slice(2)}`;
}

const PAID = { card: 'carte', cheque: 'chèque', transfer: 'virement', 'cash-on-delivery': 'à la livraison' };

const purchaseContact = (world: DemoWorld, bought: Purchase): Contact => ({
  ...demoContact(world, bought.at, 'purchase'),
  subject: `${bought.quantity > 1 ? `${bought.quantity} × ` : ''}${bought.product}, ${price(bought)}, ${PAID[bought.payment]}`,
});

const price = ({ amountCents, currency }: Purchase) =>
  `${(amountCents / 100).toFixed(2).replace('.', ',')} ${currency === 'EUR' ? '€' : 'DH'}`;

function otherContacts(world: DemoWorld, stage: Stage, english: boolean): Contact[] {
  const { random } = world;
  const often: Record<Stage, [number, number]> = {
    prospect: [1, 3],
    newcomer: [1, 5],
    active: [2, 12],
    declining: [1, 8],
    lost: [1, 5],
  };
  const oldest = { prospect: 300, newcomer: 90, active: 1_400, declining: 1_500, lost: 2_000 }[stage];
  const newest = { prospect: 1, newcomer: 1, active: 1, declining: 60, lost: 300 }[stage];
  return Array.from({ length: random.int(...often[stage]) }, () => {
    const kind = random.weighted<Kind>([
      [30, english ? 'english' : 'inbound'],
      [14, 'outbound'],
      [8, 'unanswered'],
      [18, 'email'],
      [16, 'sms'],
      [10, 'letter'],
      [4, 'visit'],
    ]);
    return demoContact(world, world.daysAgo(random.int(newest, oldest)), kind);
  });
}
