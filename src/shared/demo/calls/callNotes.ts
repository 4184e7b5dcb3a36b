import type { Contact } from '../../customer/customer.ts';
import type { DemoWorld } from '../demoWorld.ts';
import { lines } from '../words.ts';

const more = {
  complaint: lines(`
    Ton calme, déçu plus que fâché. A demandé une date et l’a obtenue.
    Promesse non tenue la première fois : excuses présentées, plan donné.
    Attend un appel, pas un e-mail. Joignable en fin de journée.
    A envoyé des photos. Dossier complet, rien à redemander.`),
  inbound: lines(`
    Réponse donnée pendant l’appel, rien à faire de plus.
    Adresse vérifiée au passage.
    Préfère être joint le matin.
    Client content, a parlé d’une prochaine commande.
    A déjà regardé sur le site, voulait une confirmation.`),
  outbound: lines(`
    Appel bien reçu. Ne pas relancer avant un mois.
    Veut y réfléchir avec son conjoint.
    A noté notre numéro direct.
    Demande le catalogue, sans urgence.`),
} as const;

/** What the agent wrote: the subject first, then what a colleague should know. */
export function callNotes({ random }: DemoWorld, contact: Contact): { text: string; rev: number } {
  const kind = kindOf(contact);
  const hasMore = contact.durationMs !== null && (kind === 'complaint' || random.chance(0.75));
  const rest = hasMore ? `\n${random.pick(more[kind])}` : '';
  const text = `${contact.subject}${rest}`;
  return { text, rev: text.length };
}

function kindOf({ subject, direction }: Contact): keyof typeof more {
  if (subject.startsWith('Réclamation')) return 'complaint';
  return direction === 'outbound' ? 'outbound' : 'inbound';
}
