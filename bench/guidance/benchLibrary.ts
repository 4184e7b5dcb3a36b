import type { Library, Shipped } from '../../src/main/desk/library/library.ts';
import { createLibrary } from '../../src/main/desk/library/library.ts';
import { createRandom } from '../../src/shared/demo/random.ts';
import type { Objection } from '../../src/shared/script/objection.ts';
import type { Script } from '../../src/shared/script/script.ts';
import type { Step } from '../../src/shared/script/step.ts';

export const STEPS = 500;
export const OBJECTIONS = 500;
const PHASES = 12;
const both = (words: string) => ({ fr: words, en: words });

/** What a step says, and no other one. */
export const wordsOfStep = (n: number): string => `Parlons du point ${n}.`;

/** Answered with this key, any step goes on to the next one. */
export const keyOnFrom = (n: number): string => (n % 5 === 1 ? '1' : 'Enter');

/** Found by its own word. */
export const labelOfObjection = (word: string): string => `« Je préfère ${word} »`;

export function benchLibrary(): Library {
  const shipped: Shipped = {
    scripts: [longScript()],
    objections: anyObjections(),
    sets: null,
    rules: [],
    pauses: [],
    reasons: [],
  };
  return createLibrary(shipped);
}

function longScript(): Script {
  return {
    format: 2,
    id: 'long',
    version: 1,
    kind: 'inbound',
    title: both('Un long entretien'),
    phases: Array.from({ length: PHASES }, (_, n) => ({ id: `p${n}`, title: both(`Phase ${n}`) })),
    start: 's0',
    steps: Array.from({ length: STEPS }, (_, n) => stepAt(n)),
  };
}

function stepAt(n: number): Step {
  const shown = {
    id: `s${n}`,
    phase: `p${Math.floor((n * PHASES) / STEPS)}`,
    title: both(`Le point numéro ${n}`),
    say: both(`[{customer.salutation} {customer.lastName}, ]nous avançons bien. ${wordsOfStep(n)}`),
    hint: [both('Laissez parler, puis reformulez.')],
    avoid: [both('Couper la parole.')],
  };
  const next = `s${n + 1}`;
  if (n === STEPS - 1) return { ...shown, type: 'end' };
  switch (n % 5) {
    case 1:
      return { ...shown, type: 'choose', question: 'closed', choices: choicesTo(n, next) };
    case 2:
      return { ...shown, type: 'ask', question: 'open', fields: fieldsOf(n), next };
    case 3:
      return {
        ...shown,
        type: 'check',
        ticks: [1, 2, 3].map((k) => ({ key: `t${n}-${k}`, label: both(`Vu ${k}`) })),
        next,
      };
    default:
      return { ...shown, type: 'say', next };
  }
}

const choicesTo = (n: number, next: string) => [
  { key: 'on', label: both('Oui, continuons'), to: next },
  { key: 'back', label: both('Revenons en arrière'), to: `s${Math.max(0, n - 7)}` },
  { key: 'end', label: both('Restons-en là'), to: `s${STEPS - 1}` },
];

const fieldsOf = (n: number) => [
  { key: `wish${n}`, type: 'text' as const, label: both('ce qui compte') },
  { key: `when${n}`, type: 'date' as const, label: both('pour quand') },
];

/** Each has a word of its own of four letters, by which it is found. */
function anyObjections(): Objection[] {
  return ownWords().map((word, n) => ({
    key: `o${n}`,
    family: 'sales',
    kinds: ['inbound'],
    label: both(labelOfObjection(word)),
    words: both('cher prix budget attendre réfléchir'),
    say: both(`Je comprends, et vous avez raison d’y penser. Qu’est-ce qui vous plaît dans ${word}, et depuis quand ?`),
    fields: [{ key: 'reason', type: 'text', label: both('la raison') }],
  }));
}

/** Letters of an alternating word: consonant, vowel, consonant, vowel. */
export function ownWords(): string[] {
  const random = createRandom(11);
  const one = (letters: string) => letters[random.int(0, letters.length - 1)] ?? '';
  const words = new Set<string>();
  while (words.size < OBJECTIONS) words.add(['bdfglmnprstv', 'aeiou', 'bdfglmnprstv', 'aeiou'].map(one).join(''));
  return [...words];
}
