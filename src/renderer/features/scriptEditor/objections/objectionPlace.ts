import type { Language, Text } from '../../../../shared/lib/text.ts';
import { placeText } from '../placeText.ts';

/** What stands at the top of an objection; the rest is called as in a step. */
const parts: Record<string, Text> = {
  label: { fr: 'ce que dit le client', en: 'what the customer says' },
  words: { fr: 'autres mots qui la trouvent', en: 'other words it is found by' },
  say: { fr: 'riposte', en: 'riposte' },
  family: { fr: 'sorte', en: 'kind' },
  kinds: { fr: 'entendue dans', en: 'heard in' },
  scripts: { fr: 'seulement dans ces scripts', en: 'only in these scripts' },
  retired: { fr: 'retirée', en: 'retired' },
};

export function objectionPlace(place: readonly string[], language: Language): string {
  const [first = '', ...rest] = place;
  const own = parts[first]?.[language];
  if (own === undefined) return placeText(place, language);
  return rest.length === 0 ? own : `${own} › ${placeText(rest, language)}`;
}
