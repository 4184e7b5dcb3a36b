import { defineWords } from '../../session/words/defineWords.ts';

export const helpWords = defineWords('help', {
  fr: {
    title: 'Toutes les touches',
    find: 'Chercher une touche ou une action',
    none: 'Aucune touche pour « {{text}} ».',
    inField: 'Dans un champ de texte, les mêmes touches avec Ctrl+Maj.',
    scriptDigits: 'En conversation, les chiffres répondent au script ; après l’appel, ils qualifient.',
    close: 'Fermer',
  },
  en: {
    title: 'All keys',
    find: 'Find a key or an action',
    none: 'No key for “{{text}}”.',
    inField: 'In a text field, the same keys with Ctrl+Shift.',
    scriptDigits: 'While talking, digits answer the script; after the call they code it.',
    close: 'Close',
  },
});
