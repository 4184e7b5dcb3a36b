import { join } from 'node:path';
import { builtPrograms } from '../../test/packed/places.ts';

/** `npm start` or `npm run centre`, built. */
export const programFile = (name: 'start' | 'centre'): string => join(builtPrograms, `${name}.js`);
