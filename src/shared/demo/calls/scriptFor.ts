import type { Contact } from '../../customer/customer.ts';
import type { Script } from '../../script/script.ts';

/** Which script such a call followed; undefined where the desk has none for it. */
export function scriptFor(contact: Contact, scripts: readonly Script[]): Script | undefined {
  return scripts.find(({ id }) => id === idFor(contact));
}

function idFor({ direction, subject, disposition }: Contact): string {
  if (subject.startsWith('Réclamation') || disposition === 'followed') return 'complaint';
  if (direction === 'inbound') return 'inbound-reception';
  if (subject.startsWith('Enquête')) return 'satisfaction';
  return subject.startsWith('Rappel') ? 'callback' : 'outbound-offer';
}
