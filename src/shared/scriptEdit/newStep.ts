import type { Step } from '../script/step.ts';

const blank = () => ({ fr: '', en: '' });

/** A step with nothing in it yet; the author sees at once what is missing. */
export function newStep(type: Step['type'], id: string, phase: string, next: string | undefined): Step {
  if (type === 'branch') return { type, id, cases: [{ when: { answer: '' }, to: '' }], otherwise: next ?? '' };
  const spoken = { id, phase, title: blank(), say: blank() };
  const way = next === undefined ? {} : { next };
  switch (type) {
    case 'say':
      return { type, ...spoken, ...way };
    case 'ask':
      return {
        type,
        ...spoken,
        ...way,
        question: 'open',
        fields: [{ key: `${id}-answer`, label: blank(), type: 'text' }],
      };
    case 'choose':
      return {
        type,
        ...spoken,
        ...way,
        question: 'closed',
        choices: ['a', 'b'].map((key) => ({ key, label: blank() })),
      };
    case 'check':
      return { type, ...spoken, ...way, ticks: [{ key: 'a', label: blank() }] };
    case 'act':
      return { type, ...spoken, ...way, act: 'promise.add' };
    case 'end':
      return { type, ...spoken };
  }
}
