import { defineWords } from '../../session/words/defineWords.ts';

export const notesWords = defineWords('notes', {
  fr: {
    title: 'Notes',
    placeholder: 'Ce que le client dit, ce qu’il attend…',
    keptAt: 'gardées à {{time}}',
    keeping: 'en cours…',
    failed: 'Pas encore sur le disque. Le texte est gardé ici, nouvel essai en cours.',
    callOver: 'Cet appel est clos : ce texte ne peut plus y être ajouté.',
    write: 'Écrire une note',
    handedOver: 'Notes de {{name}}',
  },
  en: {
    title: 'Notes',
    placeholder: 'What the customer says, what they expect…',
    keptAt: 'kept at {{time}}',
    keeping: 'saving…',
    failed: 'Not on the disk yet. The text is kept here and tried again.',
    callOver: 'This call is closed: this text can no longer be added to it.',
    write: 'Write a note',
    handedOver: 'Notes by {{name}}',
  },
});
