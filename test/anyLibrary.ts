import fc from 'fast-check';
import type { Answer } from '../src/shared/script/answer.ts';
import type { Condition } from '../src/shared/script/condition.ts';
import type { Field } from '../src/shared/script/field.ts';
import type { Objection } from '../src/shared/script/objection.ts';
import type { Script } from '../src/shared/script/script.ts';
import type { ShownStep, Step } from '../src/shared/script/step.ts';

const words = { fr: 'mots', en: 'words' };

/** Every kind of field; each of its values is as an agent may leave it, the first one in order. */
export const fieldValues: Record<string, readonly Answer[]> = {
  yes: [true, false],
  count: [7, 0, 12],
  name: ['Aube', ''],
  mail: ['a@exemple.fr', 'half-typed@'],
  pick: ['one', 'two'],
};
const fieldPool: readonly Field[] = [
  { key: 'yes', type: 'yesno', label: words },
  { key: 'count', type: 'number', label: words },
  { key: 'name', type: 'text', label: words },
  { key: 'mail', type: 'email', label: words },
  {
    key: 'pick',
    type: 'choice',
    label: words,
    options: ['one', 'two'].map((key) => ({ key, label: words })),
  },
];

const kinds = ['say', 'ask', 'askChoices', 'choose', 'check', 'act', 'call', 'branch'] as const;

/** What a step is made from: all that matters is drawn here, and shrinks to a plain step that leads on. */
const sketch = fc.record({
  kind: fc.constantFrom(...kinds),
  away: fc.nat(9),
  field: fc.nat(4),
  isRequired: fc.boolean(),
  /** Leads away where it would lead on. */
  turns: fc.integer({ min: 0, max: 7 }).map((n) => n === 7),
  test: fc.nat(5),
});
type Sketch = typeof sketch extends fc.Arbitrary<infer S> ? S : never;

const outline = fc.record({
  steps: fc.array(sketch, { minLength: 1, maxLength: 6 }),
  answering: fc.array(sketch, { maxLength: 3 }),
});
type Outline = typeof outline extends fc.Arbitrary<infer O> ? O : never;

export const scriptIds = ['main', 'sub', 'deep'] as const;

/**
 * Three scripts that may call each other, with circles, conditions, what must be answered, and objections with steps of their own.
 * Many hold together; others loop or trap.
 */
export const anyLibrary: fc.Arbitrary<readonly Script[]> = fc
  .tuple(outline, outline, outline)
  .map((outlines) => outlines.map((one, place) => scriptOf(place, one)));

/** What any script may meet besides. */
export const anyObjection: Objection = {
  key: 'shared',
  family: 'sales',
  kinds: ['outbound'],
  label: words,
  say: words,
  fields: [{ key: 'why', type: 'text', required: true, label: words }],
};

function scriptOf(place: number, { steps, answering }: Outline): Script {
  const last = `s${steps.length}`;
  const nameOf = (n: number) => (n % (steps.length + 1) === steps.length ? last : `s${n % (steps.length + 1)}`);
  const made = steps.map((drawn, n) => stepOf(`s${n}`, drawn, `s${n + 1}`, nameOf(drawn.away), place));
  const aside = answering.map((drawn, n) => {
    const onward = n + 1 < answering.length ? `r${n + 1}` : 'return';
    const away = drawn.away % 2 === 0 ? 'return' : nameOf(drawn.away);
    return stepOf(`r${n}`, drawn, onward, away, place);
  });
  const all = [...made, ...aside].map(withKnownAnswer);
  return {
    id: scriptIds[place] ?? 'main',
    version: 1,
    kind: 'outbound',
    title: words,
    start: 's0',
    phases: [{ id: 'only', title: words }],
    steps: [...all, { id: last, type: 'end', phase: 'only', title: words, say: words, disposition: 'refused' }],
    ...(answering.length > 0 && { objections: [{ key: 'own', label: words, to: 'r0' }] }),
  };
}

function stepOf(id: string, drawn: Sketch, onward: string, away: string, place: number): Step {
  const shown = { id, phase: 'only', title: words, say: words };
  const next = drawn.turns ? away : onward;
  const asked = { ...fieldPool[drawn.field]!, required: drawn.isRequired };
  const choices = [
    { key: 'on', label: words, to: onward },
    { key: 'away', label: words, to: away },
  ];
  switch (drawn.kind) {
    case 'say':
      return { ...shown, type: 'say', next };
    case 'ask':
      return { ...shown, type: 'ask', fields: [asked], next };
    case 'askChoices':
      return { ...shown, type: 'ask', fields: [asked], choices: [{ key: 'on', label: words }, choices[1]!], next };
    case 'choose':
      return { ...shown, type: 'choose', choices, fields: [asked] };
    case 'check':
      return { ...shown, type: 'check', ticks: [{ key: `${id}-tick`, label: words }], fields: [asked], next };
    case 'act':
      return { ...shown, type: 'act', act: 'callback.plan', next };
    case 'call':
      return { ...shown, type: 'act', act: 'script.call', script: calledBy(place, drawn.away), next };
    case 'branch':
      return { id, type: 'branch', cases: [{ when: conditionOf(drawn), to: away }], otherwise: next };
  }
}

/** Mostly a later one; sometimes one that may come back. */
function calledBy(place: number, drawn: number): string {
  const wanted = drawn === 9 ? place + 2 : place + 1;
  return scriptIds[wanted % scriptIds.length] ?? 'main';
}

const conditionOf = ({ field, test }: Sketch): Condition | Condition[] => {
  const { key } = fieldPool[field]!;
  const [first = true] = fieldValues[key] ?? [];
  if (key === 'count' && test < 4)
    return [{ answer: key, atLeast: 5 }, ...(test < 2 ? [{ answer: key, atMost: 9 }] : [])];
  return test % 2 === 0 ? { answer: key, is: first } : { answer: key, given: test < 3 };
};

/** A condition on what nobody asks is no condition: the step only says something then. */
function withKnownAnswer(step: Step, _: number, steps: readonly Step[]): Step {
  if (step.type !== 'branch') return step;
  const asked = steps.flatMap((other) => (other.type === 'branch' ? [] : (other.fields ?? []).map(({ key }) => key)));
  const tested = step.cases.flatMap(({ when }) => [when].flat().map(({ answer }) => answer));
  if (tested.every((key) => asked.includes(key))) return step;
  const plain: ShownStep = { id: step.id, type: 'say', phase: 'only', title: words, say: words, next: step.otherwise };
  return plain;
}
