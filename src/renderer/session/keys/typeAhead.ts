import type { Sheets } from '../sheets.ts';
import { isTextField } from './actsOn.ts';
import type { HeldKeys } from './heldKeys.ts';
import { insertText, isTyping } from './heldKeys.ts';

type Opening = Pick<Sheets, 'getState' | 'opened'>;

/**
 * What is typed for a sheet between the key that asks for it and its first frame. It waits for the sheet's field, and
 * is never taken for a key of the call behind.
 */
export function createTypeAhead(sheets: Opening): HeldKeys {
  let text = '';
  const given = (target: EventTarget | null) => {
    if (!(target instanceof Element) || !target.closest('[role="dialog"]')) return;
    sheets.opened();
    if (text !== '' && isTextField(target)) insertText(target as HTMLInputElement, text);
    text = '';
  };
  return {
    given,
    takes: (event) => {
      if (sheets.getState().isOpening) given(event.target);
      const { isOpening } = sheets.getState();
      if (!isOpening) text = '';
      if (!isOpening || !isTyping(event)) return false;
      if (event.key.length === 1) text += event.key;
      return true;
    },
  };
}
