import type { Answer } from '../../../shared/script/answer.ts';
import type { Condition } from '../../../shared/script/condition.ts';
import type { Say } from '../../session/words/sayIn.ts';
import type { NamedAnswer } from './answersIn.ts';
import type { editorWords } from './editorWords.ts';

type Words = Say<keyof typeof editorWords.byLanguage.fr>;

/** What a case waits for, in a few words: « Un retour, Une facture », « La note ≥ 9 ». */
export function conditionText(
  when: Condition | readonly Condition[],
  answers: ReadonlyMap<string, NamedAnswer>,
  say: Words,
): string {
  return [when]
    .flat()
    .map((one) => oneText(one, answers.get(one.answer), say))
    .join(' + ');
}

function oneText(
  { answer, is, given, atLeast, atMost }: Condition,
  named: NamedAnswer | undefined,
  say: Words,
): string {
  const name = shortName(named?.label ?? answer);
  if (given !== undefined) return `${name} ${say(given ? 'compare.given' : 'compare.notGiven')}`;
  if (atLeast !== undefined || atMost !== undefined)
    return [name, atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === undefined ? '' : `≤ ${atMost}`]
      .filter(Boolean)
      .join(' ');
  const values = [is ?? []].flat().map((value) => valueText(value, named, say));
  const listed = values.join(', ') || '…';
  return typeof named?.values === 'object' ? listed : `${name} : ${listed}`;
}

function valueText(value: Answer, named: NamedAnswer | undefined, say: Words): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  const listed = typeof named?.values === 'object' ? named.values.find(({ key }) => key === value) : undefined;
  return listed?.label ?? String(value);
}

/** Without the step it is given at, and without its number. */
const shortName = (label: string): string => (label.split(' › ').at(-1) ?? label).replace(/^\d+\. /, '');
