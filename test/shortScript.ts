import type { Script } from '../src/shared/script/script.ts';

const both = (words: string) => ({ fr: `${words} (fr)`, en: words });

/** A small script with one of everything: a question, a loop, a branch, an objection, two ends. */
export const shortScript: Script = {
  format: 2,
  id: 'short',
  version: 1,
  kind: 'inbound',
  title: both('Short'),
  start: 'greet',
  phases: [
    { id: 'opening', title: both('Opening') },
    { id: 'closing', title: both('Closing') },
  ],
  steps: [
    {
      id: 'greet',
      type: 'say',
      phase: 'opening',
      title: both('Greet'),
      say: both('Hello {customer.lastName}'),
      next: 'order',
    },
    {
      id: 'order',
      type: 'ask',
      phase: 'opening',
      title: both('Order'),
      question: 'closed',
      say: both('Which order?'),
      fields: [
        { key: 'orderNumber', type: 'text', required: true, writes: 'order.number', label: both('Order number') },
        { key: 'quantity', type: 'number', label: both('Quantity') },
        { key: 'email', type: 'email', writes: 'customer.email', label: both('E-mail') },
      ],
      next: 'bySize',
    },
    {
      id: 'bySize',
      type: 'branch',
      cases: [{ when: { answer: 'quantity', atLeast: 10 }, to: 'wholesale' }],
      otherwise: 'happy',
    },
    {
      id: 'wholesale',
      type: 'act',
      act: 'call.transfer',
      phase: 'closing',
      title: both('Hand over'),
      say: both('One moment'),
      next: 'goodbye',
    },
    {
      id: 'happy',
      type: 'choose',
      phase: 'closing',
      title: both('Happy?'),
      say: both('Order {answer.orderNumber}: is it right?'),
      choices: [
        { key: 'yes', label: both('Yes'), to: 'goodbye' },
        { key: 'no', label: both('No'), to: 'sorry' },
        { key: 'unsure', label: both('Not sure'), to: 'order' },
      ],
    },
    { id: 'calm', type: 'say', phase: 'closing', title: both('Calm'), say: both('I understand'), next: 'return' },
    {
      id: 'goodbye',
      type: 'end',
      phase: 'closing',
      title: both('Goodbye'),
      say: both('Goodbye'),
      disposition: 'resolved',
      reached: true,
    },
    { id: 'sorry', type: 'end', phase: 'closing', title: both('Sorry'), say: both('Sorry'), reached: false },
  ],
  objections: [{ key: 'cross', label: both('I am cross'), to: 'calm' }],
};
