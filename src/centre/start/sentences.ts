import type { Language } from '../../shared/lib/text.ts';
import { language } from '../../shared/lib/text.ts';

/** What a centre says to whoever starts it. */
const sentences = {
  fr: {
    ready: (url: string) => `Le centre Crocdesk est prêt : ${url}`,
    token: (file: string) => `Le jeton de cette machine se trouve dans ${file}`,
    setUpCode: (code: string) =>
      `Personne n’est encore connu ici. Le premier poste qui rejoint ce centre avec le code ${code} en devient l’administrateur.`,
    noDatabase: 'Il faut --data, --database ou --config pour savoir où sont gardés les utilisateurs.',
    noName: 'Il faut un nom : npm run centre -- add-administrator NOM',
    password: (name: string) => `Mot de passe de ${name} (10 caractères au moins) : `,
    again: 'Encore une fois : ',
    notSame: 'Les deux mots de passe ne sont pas les mêmes.',
    tooShort: 'Un mot de passe a 10 caractères au moins et 256 au plus.',
    nameTaken: (name: string) => `Quelqu’un porte déjà le nom ${name}.`,
    added: (name: string) => `${name} peut administrer ce centre.`,
    portTaken: (port: number) => `Le port ${port} est déjà utilisé ; choisissez-en un autre avec --port.`,
    noTls: (host: string) =>
      `Sans TLS (--tls-cert et --tls-key), le centre n’écoute que sur 127.0.0.1, et non sur ${host}.`,
    badOptions: (what: string) => `Option incomprise : ${what}`,
    failed: (what: string) => `Le centre n’a pas pu démarrer : ${what}`,
  },
  en: {
    ready: (url: string) => `The Crocdesk centre is ready: ${url}`,
    token: (file: string) => `The token of this machine is in ${file}`,
    setUpCode: (code: string) =>
      `Nobody is known here yet. The first desk that joins this centre with the code ${code} becomes its administrator.`,
    noDatabase: 'With --data, --database or --config, say where the users are kept.',
    noName: 'A name is needed: npm run centre -- add-administrator NAME',
    password: (name: string) => `Password of ${name} (10 characters at least): `,
    again: 'Once more: ',
    notSame: 'The two passwords are not the same.',
    tooShort: 'A password has 10 characters at least and 256 at most.',
    nameTaken: (name: string) => `Somebody has the name ${name} already.`,
    added: (name: string) => `${name} may administer this centre.`,
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
