import type { Text } from '../../shared/lib/text.ts';
import type { CentreOptions } from '../start/centreOptions.ts';

const file: Text = { fr: 'un nom de fichier', en: 'the name of a file' };
const text: Text = { fr: 'un texte', en: 'a text' };

/** What each option has to look like, for people. */
export const expected: Record<keyof CentreOptions, Text> = {
  host: { fr: 'un nom ou une adresse, comme 0.0.0.0', en: 'a name or an address, such as 0.0.0.0' },
  port: { fr: 'un nombre entier de 0 à 65535', en: 'a whole number from 0 to 65535' },
  names: { fr: 'une liste de noms, comme [centre.exemple]', en: 'a list of names, such as [centre.example]' },
  tlsCert: file,
  tlsKey: file,
  data: { fr: 'le nom d’un dossier', en: 'the name of a folder' },
  database: {
    fr: 'un fichier SQLite ou postgres://UTILISATEUR@HÔTE/BASE',
    en: 'a SQLite file or postgres://USER@HOST/DATABASE',
  },
  pbx: {
    fr: 'simulator, asterisk, webhook, recording:FICHIER ou none',
    en: 'simulator, asterisk, webhook, recording:FILE or none',
  },
  ami: { fr: 'HÔTE:PORT', en: 'HOST:PORT' },
  amiUser: text,
  amiSecretFile: file,
  amiTls: { fr: 'true ou false', en: 'true or false' },
  ari: {
    fr: 'http(s)://HÔTE:PORT, sans nom ni secret',
    en: 'http(s)://HOST:PORT, without a name or a secret in it',
  },
  ariUser: text,
  ariSecretFile: file,
  ariApp: { fr: 'des lettres, chiffres, _ ou -, 64 au plus', en: 'letters, digits, _ or -, 64 at most' },
  context: { fr: 'le nom d’un contexte du plan d’appel', en: 'the name of a context of the dialplan' },
  webhook: file,
  labels: {
    fr: 'des noms par file ou numéro, comme { support: Service client }',
    en: 'names by queue or number, such as { support: Customer service }',
  },
  country: { fr: 'FR ou MA', en: 'FR or MA' },
  agents: {
    fr: 'des agents par poste, comme { 101: agent1 } (ou 101=agent1,102=agent2)',
    en: 'agents by extension, such as { 101: agent1 } (or 101=agent1,102=agent2)',
  },
  seed: { fr: 'un nombre entier', en: 'a whole number' },
  pace: { fr: 'un nombre de 0 à 3600', en: 'a number from 0 to 3600' },
  callers: file,
  handOver: file,
  announce: { fr: 'le nom d’un dossier', en: 'the name of a folder' },
  log: { fr: 'debug, info, warn, error ou silent', en: 'debug, info, warn, error or silent' },
};

export const isOption = (name: string): name is keyof CentreOptions => Object.hasOwn(expected, name);
