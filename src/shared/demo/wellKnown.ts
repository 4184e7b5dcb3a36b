import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import { claireDupont } from './claireDupont.ts';
import { demoContact } from './demoContact.ts';
import type { Identity } from './demoIdentity.ts';
import { asWritten } from './demoIdentity.ts';
import type { DemoWorld } from './demoWorld.ts';

/** A joinery whose people call from its switchboard. */
const SWITCHBOARD = '+33142685300';
const switchboard = { e164: SWITCHBOARD, raw: asWritten(SWITCHBOARD), label: 'switchboard' as const };

/** Those of whom every demonstration tells, the same under every seed. */
export function wellKnown(world: DemoWorld): ImportedCustomer[] {
  return [claireDupont(world), marcLenoir(world), menuiserieLenoir(world), heleneAubry(world), youssefBenali(world)];
}

const joinery: Identity = {
  kind: 'company',
  salutation: 'none',
  firstName: '',
  lastName: '',
  company: 'Menuiserie Lenoir',
  occupation: '',
  email: 'contact@menuiserie-lenoir.exemple.fr',
  address: '8, rue des Tanneurs',
  postcode: '75011',
  city: 'Paris',
  country: 'FR',
  phones: [switchboard],
  mayCall: 'yes',
};

function menuiserieLenoir(world: DemoWorld): ImportedCustomer {
  const contacts = [
    { ...demoContact(world, world.daysAgo(51), 'letter'), subject: 'Catalogue professionnel envoyé' },
    { ...demoContact(world, world.daysAgo(190), 'visit'), subject: 'Visite du showroom, devis salon de jardin' },
  ];
  return {
    ...joinery,
    ...pastOf(world, 'active', contacts),
    id: world.id(contacts[1]?.at ?? 0),
    ref: '31 0475',
    yearlyRevenueCents: 184_000,
  };
}

function marcLenoir(world: DemoWorld): ImportedCustomer {
  const contacts = [
    { ...demoContact(world, world.daysAgo(50), 'inbound'), subject: 'Demande de devis, brasero Comète' },
  ];
  return {
    ...joinery,
    ...person('mr', 'Marc', 'Lenoir', 'gérant'),
    phones: [switchboard],
    ...pastOf(world, 'newcomer', contacts),
    id: world.id(contacts[0]?.at ?? 0),
    ref: '52 7718',
    callsFrom: [{ e164: SWITCHBOARD, calls: 1, lastCallAt: contacts[0]?.at ?? 0 }],
  };
}

function heleneAubry(world: DemoWorld): ImportedCustomer {
  const contacts = [demoContact(world, world.daysAgo(130), 'email')];
  const mobile = '+33639980042';
  return {
    ...joinery,
    ...person('ms', 'Hélène', 'Aubry', 'achats'),
    phones: [{ e164: mobile, raw: asWritten(mobile), label: 'mobile' }],
    ...pastOf(world, 'prospect', contacts),
    id: world.id(contacts[0]?.at ?? 0),
    ref: '52 9034',
  };
}

function youssefBenali(world: DemoWorld): ImportedCustomer {
  const contacts = [
    {
      ...demoContact(world, world.daysAgo(6), 'inbound'),
      subject: 'Veut échanger la taille M contre L',
      disposition: 'callback',
    },
    { ...demoContact(world, world.daysAgo(24), 'sms'), subject: 'Créneau de livraison confirmé' },
  ];
  const number = '+212661234567';
  const at = world.now + 3 * 3_600_000;
  return {
    ...joinery,
    ...person('mr', 'Youssef', 'Benali', 'pharmacien'),
    company: '',
    email: 'youssef.benali@example.ma',
    address: '14, rue Ibn Batouta',
    postcode: '20250',
    city: 'Casablanca',
    country: 'MA',
    phones: [{ e164: number, raw: asWritten(number), label: 'mobile' }],
    ...pastOf(world, 'active', contacts),
    currency: 'MAD',
    yearlyRevenueCents: 620_000,
    id: world.id(contacts[1]?.at ?? 0),
    ref: '47 1180',
    promises: [
      {
        id: world.id(contacts[0]?.at ?? 0),
        callId: null,
        number,
        kind: 'callback',
        text: 'Rappeler pour l’échange de taille',
        dueAt: at - (at % 900_000),
        owner: 'Amina Berrada',
        madeAt: contacts[0]?.at ?? 0,
        keptAt: null,
      },
    ],
    callsFrom: [{ e164: number, calls: 3, lastCallAt: contacts[0]?.at ?? 0 }],
  };
}

const person = (salutation: 'mr' | 'ms', firstName: string, lastName: string, occupation: string) => ({
  kind: 'person' as const,
  salutation,
  firstName,
  lastName,
  occupation,
  email: '',
});

const pastOf = (world: DemoWorld, stage: ImportedCustomer['stage'], contacts: ImportedCustomer['contacts']) => ({
  stage,
  since: Math.min(world.now, ...contacts.map((c) => c.at)),
  yearlyRevenueCents: 0,
  expectedYears: 4,
  marginPercent: 35,
  currency: 'EUR' as const,
  contacts,
  purchases: [],
  complaints: [],
  promises: [],
  callsFrom: [],
});
