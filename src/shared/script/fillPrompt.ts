import type { Piece } from './parsePrompt.ts';
import { parsePrompt } from './parsePrompt.ts';
import type { SayPart } from './stepViewSchema.ts';

/** What a placeholder stands for; without a value, the neutral words shown in its place. */
export interface PromptValue {
  value?: string | undefined;
  fallback: string;
}

/**
 * The words to say, with the values of the record in place. An optional passage is said in its
 * first alternative whose values are all known, or not at all.
 */
export function fillPrompt(words: string, lookUp: (name: string) => PromptValue): SayPart[] {
  const prompt = parsePrompt(words) ?? [{ text: words }];
  const pieces = prompt.flatMap((piece) => ('options' in piece ? firstKnown(piece.options, lookUp) : [piece]));
  return joinTexts(pieces.map((piece) => partOf(piece, lookUp)));
}

function firstKnown(options: readonly (readonly Piece[])[], lookUp: (name: string) => PromptValue): readonly Piece[] {
  const known = (piece: Piece) => 'text' in piece || Boolean(lookUp(piece.name).value?.trim());
  return options.find((option) => option.every(known)) ?? [];
}

function partOf(piece: Piece, lookUp: (name: string) => PromptValue): SayPart {
  if ('text' in piece) return piece;
  const { value, fallback } = lookUp(piece.name);
  const known = value?.trim();
  return known ? { value: known, missing: false } : { value: fallback, missing: true };
}

function joinTexts(parts: readonly SayPart[]): SayPart[] {
  const joined: SayPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && 'text' in last && 'text' in part) {
      joined[joined.length - 1] = { text: last.text + part.text };
    } else joined.push(part);
  }
  return joined;
}

/** The words as one string, for a log or a spoken preview. */
export function promptText(parts: readonly SayPart[]): string {
  return parts.map((part) => ('text' in part ? part.text : part.value)).join('');
}
