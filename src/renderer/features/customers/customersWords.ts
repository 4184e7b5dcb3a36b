import { defineWords } from '../../session/words/defineWords.ts';

export const customersWords = defineWords('customers', {
  fr: {
    title: 'Clients',
    create: 'Nouvelle fiche',
    createNamed: 'Créer « {{text}} »',
    back: 'Retour à la liste',
    company: 'Société',
    'stage.prospect': 'Prospect',
    'stage.newcomer': 'Nouveau client',
    'stage.active': 'Actif',
    'stage.declining': 'En recul',
    'stage.lost': 'Perdu',
    sensitive: 'Sensible',
  },
  en: {
    title: 'Customers',
    create: 'New record',
    createNamed: 'Create “{{text}}”',
    back: 'Back to the list',
    company: 'Company',
    'stage.prospect': 'Prospect',
    'stage.newcomer': 'New customer',
    'stage.active': 'Active',
    'stage.declining': 'Declining',
    'stage.lost': 'Lost',
    sensitive: 'Sensitive',
  },
});
