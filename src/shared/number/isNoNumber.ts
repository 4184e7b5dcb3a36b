const words = [
  '',
  'anonymous',
  'anonyme',
  'unavailable',
  'unknown',
  '<unknown>',
  'restricted',
  'private',
  'withheld',
  'hidden',
  'blocked',
  'asterisk',
  's',
];

/** True of the words that PBXs and carriers put where a number should be. */
export const isNoNumber = (raw: string): boolean => words.includes(raw.trim().toLowerCase());
