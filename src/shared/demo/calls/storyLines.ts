import type { EndedCall } from '../../call/call.ts';
import type { Contact } from '../../customer/customer.ts';
import type { ImportedCustomer } from '../../customer/importedCustomer.ts';
import type { StoryLine } from '../../interaction/callStory.ts';

interface Told {
  call: EndedCall;
  steps: readonly StoryLine[];
  customer: ImportedCustomer;
  contact: Contact;
  disposition: { key: string; label: string; chosenAt: number } | null;
}

/** All that happened in a call, in its order. */
export function storyLines({ call, steps, customer, contact, disposition }: Told): StoryLine[] {
  const promised = customer.promises.filter(({ madeAt }) => madeAt === contact.at);
  const event = (at: number, what: string): StoryLine => ({ at, kind: 'event', what, text: null });
  return [
    event(call.startedAt, 'arrived'),
    event(call.alertingAt ?? call.startedAt, 'offered'),
    ...(call.status === 'cleared' ? [event(call.answeredAt, 'answered')] : []),
    ...steps,
    ...promised.map(({ kind, text }): StoryLine => ({ at: call.endedAt - 1_000, kind: 'promise', what: kind, text })),
    event(call.endedAt, 'ended'),
    ...(disposition
      ? [{ at: disposition.chosenAt, kind: 'disposition' as const, what: disposition.key, text: disposition.label }]
      : []),
  ];
}
