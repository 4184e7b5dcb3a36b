import type { Sheets } from '../sheets.ts';
import { isTextField } from './actsOn.ts';

type Opening = Pick<Sheets, 'getState' | 'opened'>;

export interface TypeAhead {
  takes(event: KeyboardEvent): boolean;
  /** The focus went there. */
  given(target: EventTarget | null): void;
}

/**
 * What is typed for a sheet between the key that asks for it and its first frame. It waits for the sheet's field, and
 * is never taken for a key of the call behind. `takes` says whether a key was kept.
 */
export function createTypeAhead(sheets: Opening): TypeAhead {
  let text = '';
  const given = (target: EventTarget | null) => {
    if (!(target instanceof Element) || !target.closest('[role="dialog"]')) return;
    sheets.opened();
    if (text !== '' && isTextField(target)) insert(target as HTMLInputElement, text);
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

const isTyping = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && key !== 'Escape' && key !== 'Shift';

function insert(field: HTMLInputElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
