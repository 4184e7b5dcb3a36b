import type { Text } from '../lib/text.ts';

/** The placeholders an author may use, with the neutral words shown when the value is missing. */
export const promptNames: ReadonlyMap<string, Text> = new Map([
  ['customer.salutation', { fr: 'civilité', en: 'title' }],
  ['customer.firstName', { fr: 'prénom', en: 'first name' }],
  ['customer.lastName', { fr: 'nom', en: 'surname' }],
  ['customer.company', { fr: 'votre société', en: 'your company' }],
  ['customer.reference', { fr: 'référence client', en: 'customer reference' }],
  ['customer.city', { fr: 'votre ville', en: 'your town' }],
  ['customer.email', { fr: 'adresse e-mail', en: 'e-mail address' }],
  ['agent.firstName', { fr: 'votre prénom', en: 'your first name' }],
  ['agent.lastName', { fr: 'votre nom', en: 'your surname' }],
  ['company.name', { fr: 'notre maison', en: 'our company' }],
  ['company.phone', { fr: 'notre numéro', en: 'our number' }],
  ['company.email', { fr: 'notre adresse e-mail', en: 'our e-mail address' }],
  ['call.queue', { fr: 'le service', en: 'the service' }],
  ['call.number', { fr: 'le numéro', en: 'the number' }],
  ['campaign.name', { fr: 'notre opération', en: 'our campaign' }],
  ['campaign.offer', { fr: 'notre offre', en: 'our offer' }],
  ['campaign.endsOn', { fr: 'la date de fin', en: 'the closing date' }],
  ['complaint.reference', { fr: 'référence du dossier', en: 'complaint reference' }],
  ['order.number', { fr: 'numéro de commande', en: 'order number' }],
  ['order.product', { fr: 'votre achat', en: 'your purchase' }],
  ['order.date', { fr: 'date de commande', en: 'order date' }],
]);
