import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/**
 * For what lies over the desk for a moment: takes the focus to its `data-first`, closes when the focus goes
 * elsewhere, and gives it back to where it was.
 */
export function useFocusKept<E extends HTMLElement>(onLeave?: () => void): RefObject<E | null> {
  const frame = useRef<E>(null);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    const here = frame.current;
    const before = document.activeElement;
    (here?.querySelector<HTMLElement>('[data-first]') ?? here)?.focus();
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !here?.contains(relatedTarget)) leave.current?.();
    };
    const onPress = ({ target }: MouseEvent) => {
      if (target instanceof Node && !here?.contains(target)) leave.current?.();
    };
    here?.addEventListener('focusout', onFocusOut);
    document.addEventListener('pointerdown', onPress);
    return () => {
      here?.removeEventListener('focusout', onFocusOut);
      document.removeEventListener('pointerdown', onPress);
      const isFree = document.activeElement === document.body || here?.contains(document.activeElement);
      if (isFree && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return frame;
}
