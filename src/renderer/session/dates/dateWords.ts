import { defineWords } from '../words/defineWords.ts';

export const dateWords = defineWords('dates', {
  fr: {
    'shape.day': 'jj/mm/aaaa',
    'shape.moment': 'jj/mm/aaaa hh:mm',
    'example.day': 'Par exemple 27/11, hier ou lundi.',
    'example.moment': 'Par exemple 27/11 18h ou demain 10h30.',
    choose: 'Choisir dans un calendrier',
    calendar: 'Calendrier',
    previous: 'Mois précédent',
    next: 'Mois suivant',
  },
  en: {
    'shape.day': 'dd/mm/yyyy',
    'shape.moment': 'dd/mm/yyyy hh:mm',
    'example.day': 'For example 27/11, yesterday or Monday.',
    'example.moment': 'For example 27/11 18:00 or tomorrow 10:30.',
    choose: 'Choose from a calendar',
    calendar: 'Calendar',
    previous: 'Month before',
    next: 'Month after',
  },
});
