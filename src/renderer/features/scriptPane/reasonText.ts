import type { ScriptReason } from '../../../shared/desk/deskState.ts';
import type { Say } from '../../session/words/sayIn.ts';
import type { ScriptWord } from './scriptWords.ts';

/** Why a script was proposed, in words. */
export function reasonText({ code, ...values }: ScriptReason, say: Say<ScriptWord>): string {
  return say(`why.${code}`, values as Record<string, string>);
}
