import { defineWords } from '../../session/words/defineWords.ts';

export const firstRunWords = defineWords('firstRun', {
  fr: {
    title: 'Bienvenue',
    lead: 'Trois réponses et votre poste est prêt. Tout se change plus tard dans les réglages.',
    leadJoined: 'Encore deux réponses et ce poste est prêt. Elles se changent plus tard dans les réglages.',
    name: 'Votre nom',
    nameHint: 'Vos collègues et vos scripts vous nommeront ainsi.',
    extension: 'Votre poste téléphonique',
    extensionHint: 'Le numéro interne du téléphone devant vous, par exemple 101.',
    language: 'Votre langue',
    go: 'Commencer',
    going: 'Ouverture du poste…',
    failed: 'Le poste ne s’est pas ouvert.',
    kept: 'Vos réponses sont toujours là : recommencez.',
  },
  en: {
    title: 'Welcome',
    lead: 'Three answers and your desk is ready. All of it can be changed later in the settings.',
    leadJoined: 'Two more answers and this desk is ready. They can be changed later in the settings.',
    name: 'Your name',
    nameHint: 'What your colleagues and your scripts will call you.',
    extension: 'Your extension',
    extensionHint: 'The internal number of the phone in front of you, for example 101.',
    language: 'Your language',
    go: 'Start',
    going: 'Opening the desk…',
    failed: 'The desk did not open.',
    kept: 'Your answers are still here: try again.',
  },
});
