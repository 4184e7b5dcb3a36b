import { z } from 'zod';
import type { Country } from './normaliseNumber.ts';
import { HOME_COUNTRIES } from './normaliseNumber.ts';

/** The countries a centre can be at home in. */
export const siteCountry = z.enum(['FR', 'MA']);
export type SiteCountry = z.infer<typeof siteCountry>;

/** In which countries a number without one makes sense, the site's own first. */
export const countriesAt = (country: SiteCountry): readonly Country[] => [
  country,
  ...HOME_COUNTRIES.filter((other) => other !== country),
];
