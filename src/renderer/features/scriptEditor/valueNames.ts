import type { Text } from '../../../shared/lib/text.ts';
import { promptNames } from '../../../shared/script/promptNames.ts';

const subjects: Record<string, Text> = {
  customer: { fr: 'Client', en: 'Customer' },
  agent: { fr: 'Agent', en: 'Agent' },
  company: { fr: 'Entreprise', en: 'Company' },
  call: { fr: 'Appel', en: 'Call' },
  campaign: { fr: 'Campagne', en: 'Campaign' },
  complaint: { fr: 'Réclamation', en: 'Complaint' },
  order: { fr: 'Commande', en: 'Order' },
};
const parts: Record<string, Text> = {
  salutation: { fr: 'civilité', en: 'title' },
  firstName: { fr: 'prénom', en: 'first name' },
  lastName: { fr: 'nom', en: 'surname' },
  company: { fr: 'société', en: 'company' },
  reference: { fr: 'référence', en: 'reference' },
  city: { fr: 'ville', en: 'town' },
  email: { fr: 'e-mail', en: 'e-mail' },
  phone: { fr: 'téléphone', en: 'telephone' },
  name: { fr: 'nom', en: 'name' },
  queue: { fr: 'file', en: 'queue' },
  number: { fr: 'numéro', en: 'number' },
  offer: { fr: 'offre', en: 'offer' },
  endsOn: { fr: 'date de fin', en: 'closing date' },
  product: { fr: 'produit', en: 'product' },
  date: { fr: 'date', en: 'date' },
};

/** `customer.firstName` as « Client › prénom ». */
export const valueNames: ReadonlyMap<string, Text> = new Map(
  [...promptNames.keys()].map((name) => {
    const [subject = '', part = ''] = name.split('.');
    const said = (language: 'fr' | 'en') =>
      [subjects[subject]?.[language], parts[part]?.[language]].filter(Boolean).join(' › ');
    return [name, { fr: said('fr'), en: said('en') }];
  }),
);
