import type { Language } from '../../shared/lib/text.ts';
import { language } from '../../shared/lib/text.ts';

/** What a centre says to whoever starts it. */
const sentences = {
  fr: {
    ready: (url: string) => `Le centre Crocdesk est prêt : ${url}`,
    token: (file: string) => `Le jeton des postes se trouve dans ${file}`,
    portTaken: (port: number) => `Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`,
    noTls: (host: string) =>
      `Sans TLS (--tls-cert et --tls-key), le centre n’écoute que sur 127.0.0.1, et non sur ${host}.`,
    badOptions: (what: string) => `Option incomprise : ${what}`,
    failed: (what: string) => `Le centre n’a pas pu démarrer : ${what}`,
  },
  en: {
    ready: (url: string) => `The Crocdesk centre is ready: ${url}`,
    token: (file: string) => `The desks' token is in ${file}`,
    portTaken: (port: number) => `Port ${port} is already taken; choose another one with --port.`,
    noTls: (host: string) =>
      `Without TLS (--tls-cert and --tls-key) the centre listens on 127.0.0.1 only, not on ${host}.`,
    badOptions: (what: string) => `Option not understood: ${what}`,
    failed: (what: string) => `The centre could not start: ${what}`,
  },
};

export const sentencesIn = (lang: Language) => sentences[lang];

/** The asked language, else that of the machine, else English. */
export const languageFrom = (asked: string | undefined, env: NodeJS.ProcessEnv): Language =>
  language.safeParse((asked ?? env.LC_ALL ?? env.LANG ?? '').slice(0, 2)).data ?? 'en';
