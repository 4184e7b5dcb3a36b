import { defineWords } from '../words/defineWords.ts';

export const dialWords = defineWords('dial', {
  fr: { callNumber: 'Appeler {{number}}' },
  en: { callNumber: 'Call {{number}}' },
});
