const buttonTypes = ['button', 'checkbox', 'radio', 'submit', 'reset', 'range', 'color', 'file'];
const movers = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !buttonTypes.includes(target.type)));

/** Whether the element that has the focus needs this key for itself: Enter on a button, arrows in a list. */
export function needsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter' || key === ' ') return target.closest('button, a[href], summary, [role="option"]') !== null;
  if (!movers.includes(key)) return false;
  return target.closest('[type="radio"], [type="range"], [role="listbox"], [role="menu"], [role="tablist"]') !== null;
}
