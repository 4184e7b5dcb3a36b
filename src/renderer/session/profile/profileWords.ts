import { defineWords } from '../words/defineWords.ts';

export const profileWords = defineWords('profile', {
  fr: {
    nameMissing: 'Tapez votre nom.',
    nameTooLong: '80 caractères au plus.',
    extensionWrong: 'Des chiffres seulement, douze au plus.',
    fr: 'Français',
    en: 'English',
  },
  en: {
    nameMissing: 'Type your name.',
    nameTooLong: '80 characters at most.',
    extensionWrong: 'Digits only, twelve at most.',
    fr: 'Français',
    en: 'English',
  },
});
