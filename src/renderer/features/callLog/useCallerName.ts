import type { LoggedCall } from '../../../shared/interaction/callStory.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { logWords } from './logWords.ts';

/** Whom a call was with, as people say it; the number only where it adds something. */
export function useCallerName(call: LoggedCall): { name: string; number: string | null } {
  const say = useWords(logWords);
  const { phone } = useFormats();
  const number = call.number === null ? null : phone(call.number);
  if (call.customerName) return { name: call.customerName, number };
  if (call.withheld) return { name: say('withheld'), number: null };
  return { name: number ?? say('unknownCaller'), number: null };
}
