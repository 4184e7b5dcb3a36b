/** What of a keyboard event matters for its name. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const digitOf = (code: string) => /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];

/**
 * The name of a key as the desk shows it: `A`, `1`, `Enter`, `#`; `Ctrl+K` with a modifier.
 * On a French keyboard the upper row gives digits only with Shift: its position counts, whatever it types.
 */
export function pressedKey(event: Pressed): string {
  const typed = event.key.length === 1;
  const digit = digitOf(event.code);
  const symbol = ['#', '/', '?', '*'].includes(event.key);
  if (symbol) return event.key;
  const mod = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const alt = event.altKey ? 'Alt+' : '';
  const shift = event.shiftKey && (mod || !typed) ? 'Shift+' : '';
  const name = digit ?? (typed ? event.key.toUpperCase() : event.key);
  return `${mod}${alt}${digit && !mod ? '' : shift}${name}`;
}
