import type { ImportedCustomer } from '../customer/importedCustomer.ts';
import { plain } from '../customer/searchWords.ts';
import type { DemoWorld } from './demoWorld.ts';
import type { Origin } from './names.ts';
import { namesOf } from './names.ts';
import type { Place } from './places.ts';
import { mobilePrefix, places, streets } from './places.ts';
import { occupations } from './subjects.ts';

/** Who somebody is, and nothing of what they did. */
export type Identity = Pick<
  ImportedCustomer,
  | 'kind'
  | 'salutation'
  | 'firstName'
  | 'lastName'
  | 'company'
  | 'occupation'
  | 'email'
  | 'address'
  | 'postcode'
  | 'city'
  | 'country'
  | 'phones'
  | 'mayCall'
>;
export type DemoPhone = Identity['phones'][number];

const ORIGINS = {
  FR: [
    [86, 'french'],
    [10, 'moroccan'],
    [4, 'english'],
  ],
  MA: [
    [92, 'moroccan'],
    [8, 'french'],
  ],
} as const;

export const placeIn = ({ random }: DemoWorld, country: 'FR' | 'MA'): Place => random.pick(places[country]);
export const addressIn = ({ random }: DemoWorld, country: 'FR' | 'MA'): string =>
  `${random.int(1, 148)}${random.chance(0.08) ? ' bis' : ''}, ${random.pick(streets[country])}`;

/** `12, rue des Lilas` and all that follows from who and where. */
export function personAt(world: DemoWorld, place: Place, address: string, lastName?: string): Identity {
  const { random } = world;
  const origin = random.weighted<Origin>(ORIGINS[place.country]);
  const woman = random.chance(0.58);
  const firstName = random.pick(woman ? namesOf[origin].women : namesOf[origin].men);
  const family = lastName ?? random.pick(namesOf[origin].families);
  return {
    kind: 'person',
    salutation: woman ? 'ms' : 'mr',
    firstName,
    lastName: family,
    company: '',
    occupation: random.chance(0.35) ? random.pick(occupations) : '',
    email: random.chance(0.82) ? emailOf(world, firstName, family, place.country) : '',
    address,
    postcode: place.postcode,
    city: place.city,
    country: place.country,
    phones: [mobile(world, place.country)],
    mayCall: random.weighted([
      [70, 'yes'],
      [22, 'unknown'],
      [8, 'no'],
    ]),
  };
}

/** One mailbox a person, at domains that belong to nobody. */
function emailOf(world: DemoWorld, firstName: string, lastName: string, country: 'FR' | 'MA'): string {
  const name = `${plain(firstName)}.${plain(lastName)}`.replace(/[^a-z.]/g, '');
  const again = world.next(`email ${name}`, 1);
  return `${name}${again > 1 ? again : ''}@${country === 'MA' ? 'example.ma' : 'exemple.fr'}`;
}

const mobile = (world: DemoWorld, country: 'FR' | 'MA'): DemoPhone => phone(world, mobilePrefix[country], 'mobile');
export const fixed = (world: DemoWorld, place: Place, label: DemoPhone['label']): DemoPhone =>
  phone(world, place.fixed, label);

/** Four more digits, scattered over the range so that neighbours do not look alike. */
function phone(world: DemoWorld, prefix: string, label: DemoPhone['label']): DemoPhone {
  const scattered = (world.next(`number ${prefix}`, 1) * 4_567) % 10_000;
  const e164 = `${prefix}${`${scattered}`.padStart(4, '0')}`;
  return { e164, raw: asWritten(e164), label };
}

/** As somebody of the country writes it: `06 39 98 45 67`, `0522-004567`. */
export function asWritten(e164: string): string {
  if (e164.startsWith('+212')) return `0${e164.slice(4, 7)}-${e164.slice(7)}`;
  return `0${e164.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ');
}
