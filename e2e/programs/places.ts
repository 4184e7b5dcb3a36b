import { builtFile } from '../../test/packed/places.ts';

/** `npm start` or `npm run centre`, built. */
export const programFile = (name: 'start' | 'centre'): string => builtFile(name);
