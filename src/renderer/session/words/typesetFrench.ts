const thin = '\u202f';

/** French leaves a thin space, which never ends a line, before high punctuation and inside quotes. Authors type a plain one. */
export const typesetFrench = (words: string): string =>
  words.replace(/ (?=[;:!?»%€])/g, thin).replace(/« /g, `«${thin}`);
