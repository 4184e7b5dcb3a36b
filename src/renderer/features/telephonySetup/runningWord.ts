import type { Say } from '../../session/words/sayIn.ts';

const known = ['simulator', 'asterisk-ami', 'asterisk-ari', 'webhook', 'recording', 'none'] as const;
type Running = (typeof known)[number];

/** A kind of telephony in words; one that this page does not know keeps its own name. */
export function runningWord(say: Say<`running.${Running}`>, running: string): string {
  const found = known.find((kind) => kind === running);
  return found ? say(`running.${found}`) : running;
}
