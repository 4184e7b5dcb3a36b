import type { Language } from '../../shared/lib/text.ts';

/** The language to begin with, before an agent has chosen one. */
export const languageHere = (): Language => (navigator.language.toLowerCase().startsWith('en') ? 'en' : 'fr');
