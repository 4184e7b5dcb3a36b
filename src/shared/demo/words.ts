/** A list written as a text: one word after another, `_` for a space inside one. */
export function words(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
  return [first, ...rest];
}

/** The same, one entry a line. */
export function lines(text: string): [string, ...string[]] {
  const [first = '', ...rest] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return [first, ...rest];
}
