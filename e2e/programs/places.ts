import { join } from 'node:path';

/** As deep as the sources of `npm start`, which look for the project from where they lie. */
export const builtPrograms = join(import.meta.dirname, '../../out/journeys');

/** `npm start` or `npm run centre`, built. */
export const programFile = (name: 'start' | 'centre'): string => join(builtPrograms, `${name}.js`);
