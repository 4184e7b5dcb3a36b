import { useStore } from 'zustand';
import { readForms } from '../../../session/typed/typedForms.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { useTypedKeeper } from '../../../session/typed/useTypedKeeper.ts';
import { RECORD_FORM } from './keptForm.ts';

/**
 * What whoever works here typed into the form of this record and neither saved nor gave up, by record id (`new`,
 * `new:NUMBER` for new ones). The keeper is null until that is known.
 */
export function useRecordTyped(of: string): { keeper: TypedKeeper | null; isTyped: boolean } {
  const keeper = useTypedKeeper(`customer:${of}`);
  const text = useStore(keeper ?? nothing, (typed) => typed.text);
  return { keeper, isTyped: readForms(text)[RECORD_FORM] !== undefined };
}

const unknown = { text: '' };
const nothing = { getState: () => unknown, getInitialState: () => unknown, subscribe: () => () => {} };
