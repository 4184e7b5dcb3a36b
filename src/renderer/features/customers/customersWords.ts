import { defineWords } from '../../session/words/defineWords.ts';

export const customersWords = defineWords('customers', {
  fr: {
    title: 'Clients',
    create: 'Nouvelle fiche',
    createNamed: 'Créer « {{text}} »',
    back: 'Retour à la liste',
  },
  en: {
    title: 'Customers',
    create: 'New record',
    createNamed: 'Create “{{text}}”',
    back: 'Back to the list',
  },
});
