import { defineWords } from '../words/defineWords.ts';

/** What an agent is, wherever it stands: their own state, or a colleague's. */
export const presenceWords = defineWords('presence', {
  fr: {
    ready: 'Prêt',
    paused: 'En pause',
    'wrap-up': 'Post-appel',
    'signed-out': 'Déconnecté',
    missedCall: 'appel manqué',
    'phone.idle': 'libre',
    'phone.ringing': 'sonne',
    'phone.talking': 'en ligne',
    'phone.unreachable': 'injoignable',
  },
  en: {
    ready: 'Ready',
    paused: 'Paused',
    'wrap-up': 'Wrap-up',
    'signed-out': 'Signed out',
    missedCall: 'missed call',
    'phone.idle': 'free',
    'phone.ringing': 'ringing',
    'phone.talking': 'talking',
    'phone.unreachable': 'unreachable',
  },
});
