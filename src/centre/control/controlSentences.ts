import type { Language } from '../../shared/lib/text.ts';

/** What `npm run pbx` says. */
const sentences = {
  fr: {
    usage: (what: string) =>
      `${what}\nUsage : npm run pbx -- ring [--from NUMÉRO] [--to POSTE] [--withheld] [--name NOM] | hangup [--call ID] | list | load --per-second N [--for DURÉE] [--answer] | fault --kind restart|lost-events|late-events|recorder|none | fate --kind as-usual|busy|no-answer|rejected|congestion|unallocated`,
    noCentre: 'Aucun centre ne fonctionne sur cette machine : lancez d’abord npm start ou npm run centre.',
    noCentreFor: (data: string) => `Aucun centre ne fonctionne avec le dossier de données ${data}.`,
    refused: (code: string, message: string) => `Refusé (${code}) : ${message}`,
    rings: (call: string, to: string) => `L’appel ${call} sonne au poste ${to}.`,
    waits: (call: string, to: string) => `L’appel ${call} attend en file que l’agent du poste ${to} soit prêt.`,
    hungUp: (call: string) => `Le client de l’appel ${call} a raccroché.`,
    loaded: (calls: number) => `${calls} appels vont arriver.`,
    switched: (kind: string) => `À partir de maintenant : ${kind}.`,
    overview: (pbx: string, health: string, desks: number) =>
      `Téléphonie ${pbx} (${health}), postes connectés : ${desks}`,
    noCalls: 'Aucun appel en cours.',
    withheld: 'numéro masqué',
    nobody: 'personne',
  },
  en: {
    usage: (what: string) =>
      `${what}\nUsage: npm run pbx -- ring [--from NUMBER] [--to EXTENSION] [--withheld] [--name NAME] | hangup [--call ID] | list | load --per-second N [--for SPAN] [--answer] | fault --kind restart|lost-events|late-events|recorder|none | fate --kind as-usual|busy|no-answer|rejected|congestion|unallocated`,
    noCentre: 'No centre runs on this machine: start one with npm start or npm run centre.',
    noCentreFor: (data: string) => `No centre runs on the data folder ${data}.`,
    refused: (code: string, message: string) => `Refused (${code}): ${message}`,
    rings: (call: string, to: string) => `Call ${call} rings at extension ${to}.`,
    waits: (call: string, to: string) => `Call ${call} waits in its queue until the agent at extension ${to} is ready.`,
    hungUp: (call: string) => `The customer of call ${call} hung up.`,
    loaded: (calls: number) => `${calls} calls are coming.`,
    switched: (kind: string) => `From now on: ${kind}.`,
    overview: (pbx: string, health: string, desks: number) => `Telephony ${pbx} (${health}), desks connected: ${desks}`,
    noCalls: 'No call at the moment.',
    withheld: 'withheld number',
    nobody: 'nobody',
  },
};

export type ControlSentences = (typeof sentences)['en'];
export const controlSentencesIn = (lang: Language): ControlSentences => sentences[lang];
