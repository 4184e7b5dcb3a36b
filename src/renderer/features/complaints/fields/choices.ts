/** What may be chosen for a field, in the order shown. */
export const choices = {
  gravity: ['low', 'medium', 'high'],
  justified: ['unknown', 'yes', 'no'],
  chance: ['not-asked', 'yes', 'hesitates', 'no'],
  satisfaction: ['not-asked', 'satisfied', 'neutral', 'unhappy'],
  closing: ['resolved', 'lost'],
} as const;
