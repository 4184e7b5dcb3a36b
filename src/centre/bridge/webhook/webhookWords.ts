import type { Text } from '../../../shared/lib/text.ts';

const word: Text = { fr: 'un texte de 1 à 128 caractères', en: 'a text of 1 to 128 characters' };
const names: Text = { fr: 'une liste de textes, comme [amina, 12]', en: 'a list of texts, such as [amina, 12]' };
const span = (least: string): Text => ({
  fr: `un nombre entier de millisecondes, ${least} au moins`,
  en: `a whole number of milliseconds, at least ${least}`,
});

const expected: Record<string, Text> = {
  secret: {
    fr: 'au moins 24 lettres, chiffres, traits d’union ou soulignés',
    en: 'at least 24 letters, digits, hyphens or underscores',
  },
  agents: {
    fr: 'des agents par numéro interne, comme { "101": { agent: amina } }',
    en: 'agents by extension, such as { "101": { agent: amina } }',
  },
  agent: { fr: 'un nom qui n’est pas un numéro', en: 'a name that is no number' },
  name: word,
  users: names,
  numbers: names,
  labels: {
    fr: 'des noms par file ou numéro, comme { service: Service client }',
    en: 'names by queue or number, such as { service: Customer service }',
  },
  countries: { fr: 'une liste de pays, comme [FR, MA]', en: 'a list of countries, such as [FR, MA]' },
  publicUrl: { fr: 'une adresse qui commence par https://', en: 'an address that begins with https://' },
  reply: { fr: 'as-asked, empty, xml ou json', en: 'as-asked, empty, xml or json' },
  unansweredForMs: span('1000'),
  longestCallMs: span('60000'),
};
const whole: Text = {
  fr: 'des réglages par leur nom, dont « secret »,',
  en: 'settings by their names, `secret` among them,',
};

/** What has to stand at a place of the file. */
export function expectedAt(path: readonly PropertyKey[]): Text {
  const [first, , third] = path.map(String);
  if (first === undefined) return whole;
  const inAgent = first === 'agents' && third !== undefined ? expected[third] : undefined;
  return inAgent ?? expected[first] ?? word;
}
