import type { Language } from '../../../shared/lib/text.ts';
import { choicesOf } from '../../../shared/script/choicesOf.ts';
import type { Step } from '../../../shared/script/step.ts';
import { returnTarget } from '../../../shared/script/step.ts';
import type { Say } from '../../session/words/sayIn.ts';
import type { NamedAnswer } from './answersIn.ts';
import { conditionText } from './conditionText.ts';
import type { editorWords } from './editorWords.ts';

type Words = Say<keyof typeof editorWords.byLanguage.fr>;

/** What the lines about a step refer to. */
export interface Around {
  /** Of each step, counted from one. */
  numbers: ReadonlyMap<string, number>;
  answers: ReadonlyMap<string, NamedAnswer>;
  language: Language;
}

/** Where a step leads, a line for each way: « Oui → 4 ». */
export function waysOf(step: Step, { numbers, answers, language }: Around, say: Words): string {
  const there = (target: string | undefined): string => {
    if (target === returnTarget) return `↩ ${say('comesBack')}`;
    const number = target === undefined ? undefined : numbers.get(target);
    return `→ ${number ?? say('nowhere')}`;
  };
  if (step.type === 'end') return `■ ${say('end')}`;
  if (step.type === 'branch') {
    const cases = step.cases.map(({ when, to }, i) => `${i + 1} ${conditionText(when, answers, say)} ${there(to)}`);
    return [...cases, `${say('elsewhere')} ${there(step.otherwise)}`].join('\n');
  }
  const choices = choicesOf(step);
  if (choices.length === 0) return there(step.next);
  return choices.map(({ label, to }, i) => `${i + 1} ${label[language] || '…'} ${there(to ?? step.next)}`).join('\n');
}
