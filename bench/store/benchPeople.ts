import { namesOf } from '../../src/shared/demo/names.ts';
import { places, streets } from '../../src/shared/demo/places.ts';
import { createRandom } from '../../src/shared/demo/random.ts';
import { trades } from '../../src/shared/demo/subjects.ts';

const SYLLABLES =
  'ba be bou bri car che cou da del dou fa fer gau gi gran ha jou la le lo ma men mi mon na no pa per pi que ra ro sa ser ta tou va vi'.split(
    ' ',
  );
const ENDINGS = 'ard eau elle er et ier in on ot oux ault ère ille and ac ay eur iez ou i'.split(' ');

export interface BenchPerson {
  kind: 'person' | 'company';
  salutation: 'mr' | 'ms' | 'none';
  firstName: string;
  lastName: string;
  company: string;
  address: string;
  postcode: string;
  city: string;
  country: 'FR' | 'MA';
}

/** As in a real file: some family names are everywhere, most are rare. One in twenty-five is a company. */
export function createPeople(seed: number): () => BenchPerson {
  const random = createRandom(seed);
  const pick = <T>(from: readonly [T, ...T[]]) => random.pick(from);
  const rareFamily = () => {
    const text = [SYLLABLES, SYLLABLES, ENDINGS].map((part) => part[random.int(0, part.length - 1)]).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return (): BenchPerson => {
    const country: 'FR' | 'MA' = random.chance(0.7) ? 'FR' : 'MA';
    const names = namesOf[country === 'FR' && random.chance(0.9) ? 'french' : 'moroccan'];
    const place = pick(places[country]);
    const lastName = random.chance(0.45) ? pick(names.families) : rareFamily();
    const where = {
      address: `${random.int(1, 148)}, ${pick(streets[country])}`,
      postcode: place.postcode,
      city: place.city,
      country,
    };
    if (random.chance(0.04)) {
      const company = `${pick(trades)} ${lastName} ${place.city}`;
      return { kind: 'company', salutation: 'none', firstName: '', lastName: '', company, ...where };
    }
    const woman = random.chance(0.5);
    const firstName = pick(woman ? names.women : names.men);
    return { kind: 'person', salutation: woman ? 'ms' : 'mr', firstName, lastName, company: '', ...where };
  };
}

/** A different number for every customer, scattered over the range; E.164. */
export const benchNumber = (n: number): string => `+336${`${(n * 73_856_093) % 100_000_000}`.padStart(8, '0')}`;
/** A second number, of every fourth customer. */
export const benchFixedNumber = (n: number): string => `+331${`${(n * 19_349_663) % 100_000_000}`.padStart(8, '0')}`;
export const benchId = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const benchRef = (n: number): string => {
  const digits = `${10_000_000 + ((n * 7_919) % 90_000_000)}`;
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
};
