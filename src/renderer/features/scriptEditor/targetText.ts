import type { Language, Text } from '../../../shared/lib/text.ts';
import type { CaptureTarget } from '../../../shared/script/captureTarget.ts';

const subjects: Record<string, Text> = {
  customer: { fr: 'Client', en: 'Customer' },
  contact: { fr: 'Contact', en: 'Contact' },
  call: { fr: 'Appel', en: 'Call' },
  order: { fr: 'Commande', en: 'Order' },
  complaint: { fr: 'Réclamation', en: 'Complaint' },
  promise: { fr: 'Promesse', en: 'Promise' },
  callback: { fr: 'Rappel', en: 'Callback' },
  appointment: { fr: 'Rendez-vous', en: 'Appointment' },
  project: { fr: 'Projet', en: 'Project' },
  refusal: { fr: 'Refus', en: 'Refusal' },
  offer: { fr: 'Offre', en: 'Offer' },
  satisfaction: { fr: 'Satisfaction', en: 'Satisfaction' },
};
const parts: Record<string, Text> = {
  salutation: { fr: 'civilité', en: 'title' },
  firstName: { fr: 'prénom', en: 'first name' },
  lastName: { fr: 'nom', en: 'surname' },
  company: { fr: 'société', en: 'company' },
  email: { fr: 'e-mail', en: 'e-mail' },
  phone: { fr: 'téléphone', en: 'telephone' },
  address: { fr: 'adresse', en: 'address' },
  postcode: { fr: 'code postal', en: 'postcode' },
  city: { fr: 'ville', en: 'town' },
  need: { fr: 'besoin', en: 'need' },
  interest: { fr: 'intérêt', en: 'interest' },
  equipment: { fr: 'équipement', en: 'equipment' },
  leavingReason: { fr: 'raison du départ', en: 'reason for leaving' },
  name: { fr: 'nom', en: 'name' },
  role: { fr: 'rôle', en: 'role' },
  reason: { fr: 'motif', en: 'reason' },
  summary: { fr: 'résumé', en: 'summary' },
  number: { fr: 'numéro', en: 'number' },
  product: { fr: 'produit', en: 'product' },
  gravity: { fr: 'gravité', en: 'gravity' },
  justified: { fr: 'justifiée', en: 'justified' },
  facts: { fr: 'faits', en: 'facts' },
  happenedOn: { fr: 'date des faits', en: 'when it happened' },
  expectation: { fr: 'attente', en: 'expectation' },
  plan: { fr: 'plan', en: 'plan' },
  dueAt: { fr: 'échéance', en: 'due date' },
  informAt: { fr: 'date d’information', en: 'date to inform' },
  chance: { fr: 'une chance de plus', en: 'another chance' },
  text: { fr: 'texte', en: 'text' },
  at: { fr: 'date', en: 'date' },
  place: { fr: 'lieu', en: 'place' },
  date: { fr: 'date', en: 'date' },
  score: { fr: 'note', en: 'score' },
  comment: { fr: 'commentaire', en: 'comment' },
};

/** A place on the record, as people call it; one that is new here is shown by its name. */
export function targetText(target: CaptureTarget, language: Language): string {
  const [subject = '', part = ''] = target.split('.');
  return `${subjects[subject]?.[language] ?? subject} › ${parts[part]?.[language] ?? part}`;
}
