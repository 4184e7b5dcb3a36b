import { defineWords } from '../../session/words/defineWords.ts';

export const directoryWords = defineWords('directory', {
  fr: {
    title: 'L’équipe',
    open: 'Équipe',
    find: 'Un nom ou un poste',
    none: 'Personne de ce nom ni à ce poste.',
    empty: 'Le centre n’annonce aucun collègue.',
    away: 'Le centre est injoignable : ceci est ce qu’il disait en dernier.',
    call: 'Appeler',
    consult: 'Consulter avant de transférer',
    transfer: 'Transférer l’appel',
    cannot: 'Votre téléphonie ne sait pas appeler d’ici.',
    more: 'Et {{count}} autres : tapez un nom.',
    close: 'Fermer',
  },
  en: {
    title: 'The team',
    open: 'Team',
    find: 'A name or an extension',
    none: 'Nobody of that name or at that extension.',
    empty: 'The centre names no colleague.',
    away: 'The centre is out of reach: this is what it said last.',
    call: 'Call',
    consult: 'Consult before transferring',
    transfer: 'Transfer the call',
    cannot: 'Your telephony cannot call from here.',
    more: 'And {{count}} more: type a name.',
    close: 'Close',
  },
});
