const thin = '\u202f';
const wide = '\u00a0';

/** French leaves a space that never ends a line before high punctuation and inside quotes: thin before ; ! and ?, a whole one elsewhere. Authors type a plain one. */
export const typesetFrench = (words: string): string =>
  words
    .replace(/ (?=[;!?])/g, thin)
    .replace(/ (?=[:»%€])/g, wide)
    .replace(/« /g, `«${wide}`);
