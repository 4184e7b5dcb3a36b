/** A piece of the words to say: plain text, a placeholder, or an optional passage with its alternatives. */
export type Piece = { text: string } | { name: string };
export type Prompt = ReadonlyArray<Piece | { options: readonly (readonly Piece[])[] }>;

const passage = /\[([^[\]]*)\]|([^[\]]+)|([[\]])/g;
const placeholder = /\{([a-zA-Z]+\.[a-zA-Z][a-zA-Z0-9-]*)\}|([^{}]+)|([{}])/g;

/**
 * `Bonjour[ {customer.salutation} {customer.lastName}| et bienvenue].` as pieces.
 * Undefined when a bracket or a brace is left open or nested.
 */
export function parsePrompt(words: string): Prompt | undefined {
  const prompt: Prompt[number][] = [];
  for (const [, optional, plain] of words.matchAll(passage)) {
    if (optional !== undefined) {
      const options = optional.split('|').map(parsePlain);
      if (!allRead(options)) return undefined;
      prompt.push({ options });
    } else {
      const pieces = plain === undefined ? undefined : parsePlain(plain);
      if (!pieces) return undefined;
      prompt.push(...pieces);
    }
  }
  return prompt;
}

function parsePlain(words: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [, name, plain] of words.matchAll(placeholder)) {
    if (name !== undefined) pieces.push({ name });
    else if (plain !== undefined) pieces.push({ text: plain });
    else return undefined;
  }
  return pieces;
}

function allRead(options: (Piece[] | undefined)[]): options is Piece[][] {
  return options.every((option) => option !== undefined);
}

/** Every placeholder that a prompt names. */
export function placeholdersOf(prompt: Prompt): string[] {
  const pieces = prompt.flatMap((piece) => ('options' in piece ? piece.options.flat() : [piece]));
  return [...new Set(pieces.flatMap((piece) => ('name' in piece ? [piece.name] : [])))];
}
