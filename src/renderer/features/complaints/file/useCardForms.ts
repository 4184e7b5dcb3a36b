import { useState } from 'react';
import { useStore } from 'zustand';
import { readForms } from '../../../session/typed/typedForms.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import type { CardForm, FormName } from './cardForm.ts';
import { formNames } from './cardForm.ts';

/** The forms of the cards. One in which something was being typed opens by itself. */
export function useCardForms(keeper: TypedKeeper, onClosed: () => void): (name: FormName) => CardForm {
  const forms = readForms(useStore(keeper, ({ text }) => text));
  const [opened, setOpened] = useState<FormName | null>(() => formNames.find((name) => forms[name]) ?? null);
  return (name) => ({
    name,
    keeper,
    isOpen: opened === name,
    isTyped: forms[name] !== undefined,
    open: () => setOpened(name),
    close: () => {
      setOpened(null);
      onClosed();
    },
  });
}
