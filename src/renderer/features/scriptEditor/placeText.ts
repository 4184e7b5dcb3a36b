import type { Language, Text } from '../../../shared/lib/text.ts';

const parts: Record<string, Text> = {
  say: { fr: 'ce que dit l’agent', en: 'what the agent says' },
  title: { fr: 'titre', en: 'title' },
  label: { fr: 'libellé', en: 'label' },
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
  next: { fr: 'ensuite', en: 'then' },
  to: { fr: 'mène à', en: 'leads to' },
  phase: { fr: 'phase', en: 'phase' },
  phases: { fr: 'phase', en: 'phase' },
  type: { fr: 'sorte', en: 'kind' },
  kind: { fr: 'genre d’appel', en: 'kind of call' },
  question: { fr: 'sorte de question', en: 'kind of question' },
  fields: { fr: 'réponse', en: 'answer' },
  choices: { fr: 'choix', en: 'choice' },
  ticks: { fr: 'à cocher', en: 'to tick' },
  cases: { fr: 'cas', en: 'case' },
  answer: { fr: 'réponse', en: 'answer' },
  is: { fr: 'valeur', en: 'value' },
  when: { fr: 'condition', en: 'condition' },
  otherwise: { fr: 'sinon', en: 'otherwise' },
  options: { fr: 'liste', en: 'list' },
  required: { fr: 'obligatoire', en: 'required' },
  writes: { fr: 'va sur la fiche', en: 'goes on the record' },
  hint: { fr: 'conseil', en: 'hint' },
  avoid: { fr: 'à éviter', en: 'to avoid' },
  act: { fr: 'ce que fait l’agent', en: 'what the agent does' },
  script: { fr: 'autre script', en: 'other script' },
  disposition: { fr: 'qualification', en: 'disposition' },
  reached: { fr: 'objectif atteint', en: 'objective reached' },
  start: { fr: 'première étape', en: 'first step' },
  objections: { fr: 'objection', en: 'objection' },
};

/** `choices`, `1`, `label`, `fr`, for people: « choix 1 › libellé › français ». */
export const placeText = (place: readonly string[], language: Language): string =>
  place
    .map((part) => parts[part]?.[language] ?? part)
    .join(' › ')
    .replace(/ › (?=\d+( ›|$))/g, ' ');
