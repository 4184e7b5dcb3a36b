import { useStore } from 'zustand';
import { readForms, withForm } from './typedForms.ts';
import type { TypedKeeper } from './typedKeeper.ts';

/** What is in a form: kept with each keystroke, until it is saved or given up. */
export interface TypedForm<T> {
  value: T;
  set: (changes: Partial<T>) => void;
  /** Something would be lost. */
  isTyped: boolean;
  forget: () => void;
}

export function useTypedForm<T extends object>(keeper: TypedKeeper, name: string, empty: T): TypedForm<T> {
  const text = useStore(keeper, (typed) => typed.text);
  const kept = readForms(text)[name] as Partial<T> | undefined;
  const value = { ...empty, ...kept };
  const keep = (form: T | null) => keeper.type(withForm(keeper.getState().text, name, form));
  return {
    value,
    set: (changes) => {
      const next = { ...value, ...changes };
      keep(JSON.stringify(next) === JSON.stringify(empty) ? null : next);
    },
    isTyped: kept !== undefined,
    forget: () => {
      if (kept) keep(null);
    },
  };
}
