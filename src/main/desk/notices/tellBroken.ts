import type { Notice } from '../../../shared/desk/deskState.ts';
import type { Workplace } from '../workplace.ts';
import { addNotice } from './addNotice.ts';

/** What each file is to whoever works here; any other is a script. */
const codes: Record<string, Notice['code']> = {
  'pauses.yaml': 'pauses-broken',
  'dispositions.yaml': 'dispositions-broken',
  'routing.yaml': 'routing-broken',
  'reasons.yaml': 'reasons-broken',
};

/** Says which files could not be used, and what that means for the work. */
export function tellBroken(w: Pick<Workplace, 'cell' | 'clock' | 'newId'>, files: readonly string[]): void {
  const scripts = files.filter((file) => !codes[file]);
  if (scripts.length > 0) addNotice(w, 'script-broken', scripts.join(', '));
  for (const file of files) if (codes[file]) addNotice(w, codes[file], file);
}
