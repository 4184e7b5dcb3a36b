import { useEffect, useRef } from 'react';

/** What had the focus went away with what it stood on: the first thing to type in the new part has it then. */
export function useFocusOnLoss<E extends HTMLElement>() {
  const part = useRef<E>(null);
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    part.current?.querySelector<HTMLElement>('input, textarea, fieldset select')?.focus();
  }, []);
  return part;
}
