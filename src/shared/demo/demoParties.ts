import { plain } from '../customer/searchWords.ts';
import type { Identity } from './demoIdentity.ts';
import { addressIn, fixed, personAt, placeIn } from './demoIdentity.ts';
import type { DemoWorld } from './demoWorld.ts';
import { namesOf } from './names.ts';
import type { Place } from './places.ts';
import { roles, trades } from './subjects.ts';

const countryOf = ({ random }: DemoWorld) => (random.chance(0.7) ? 'FR' : 'MA');

/** Somebody alone, with a mobile and perhaps a telephone at home. */
export function single(world: DemoWorld): Identity[] {
  const place = placeIn(world, countryOf(world));
  const person = personAt(world, place, addressIn(world, place.country));
  return [world.random.chance(0.3) ? withPhone(person, fixed(world, place, 'home')) : person];
}

/** Two or three people of one name who answer one telephone. */
export function household(world: DemoWorld): Identity[] {
  const place = placeIn(world, countryOf(world));
  const address = addressIn(world, place.country);
  const home = fixed(world, place, 'home');
  const first = personAt(world, place, address);
  const others = Array.from({ length: world.random.int(1, 2) }, () => personAt(world, place, address, first.lastName));
  return [first, ...others].map((person) => withPhone(person, home));
}

/** A company with the people who order for it, behind one switchboard. */
export function company(world: DemoWorld): Identity[] {
  const place = placeIn(world, countryOf(world));
  const address = addressIn(world, place.country);
  const switchboard = fixed(world, place, 'switchboard');
  const name = companyName(world, place);
  const people = Array.from({ length: world.random.int(1, 4) }, () => ({
    ...withPhone(personAt(world, place, address), switchboard),
    company: name,
    occupation: world.random.pick(roles),
  }));
  return [companyAt(name, place, address, switchboard), ...people];
}

/** Named after whoever founded it; the same name is not given twice. */
function companyName(world: DemoWorld, place: Place): string {
  const { random } = world;
  const families = namesOf[place.country === 'MA' ? 'moroccan' : 'french'].families;
  const name = `${random.pick(trades)} ${random.pick(families)}`;
  const again = world.next(`company ${name}`, 1);
  return again === 1 ? name : `${name} ${place.city}`;
}

const companyAt = (name: string, place: Place, address: string, phone: Identity['phones'][number]): Identity => ({
  kind: 'company',
  salutation: 'none',
  firstName: '',
  lastName: '',
  company: name,
  occupation: '',
  email: `contact@${plain(name).replace(/[^a-z]+/g, '-')}.${place.country === 'MA' ? 'example.ma' : 'exemple.fr'}`,
  address,
  postcode: place.postcode,
  city: place.city,
  country: place.country,
  phones: [phone],
  mayCall: 'yes',
});

const withPhone = (person: Identity, phone: Identity['phones'][number]): Identity => ({
  ...person,
  phones: [...person.phones, phone],
});
