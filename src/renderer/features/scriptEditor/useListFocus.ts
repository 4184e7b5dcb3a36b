import { useEffect, useRef } from 'react';

/** Who adds to a list types into what was added; who takes from it stays in the list. */
export function useListFocus(length: number) {
  const list = useRef<HTMLFieldSetElement>(null);
  const before = useRef<number | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = null;
    if (was === null || was === length) return;
    const parts = list.current?.querySelectorAll<HTMLElement>(length > was ? ':scope > fieldset' : ':scope > button');
    const last = [...(parts ?? [])].at(-1);
    (length > was ? last?.querySelector<HTMLElement>('input, textarea, select') : last)?.focus();
  }, [length]);
  /** To be called before the list changes. */
  const willChange = () => {
    before.current = length;
  };
  return { list, willChange };
}
