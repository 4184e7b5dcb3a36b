/** Keys that are meant for a field which is not there yet. */
export interface HeldKeys {
  /** Whether this key was kept: nobody else acts on it. */
  takes(event: KeyboardEvent): boolean;
  /** The focus went there. */
  given(target: EventTarget | null): void;
}

export const isTyping = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && key !== 'Escape' && key !== 'Shift';

export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
