import { defineWords } from '../words/defineWords.ts';

export const profileWords = defineWords('profile', {
  fr: {
    nameMissing: 'Tapez votre nom.',
    nameTooLong: '80 caractères au plus.',
    nameOfAccount: 'Votre nom au centre : un administrateur le donne.',
    extensionWrong: 'Des chiffres seulement, douze au plus.',
    fr: 'Français',
    en: 'English',
  },
  en: {
    nameMissing: 'Type your name.',
    nameTooLong: '80 characters at most.',
    nameOfAccount: 'Your name at the centre: an administrator gives it.',
    extensionWrong: 'Digits only, twelve at most.',
    fr: 'Français',
    en: 'English',
  },
});
