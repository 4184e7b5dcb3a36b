import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';

export const formNames = ['plan', 'news', 'facts', 'closing', 'note'] as const;
export type FormName = (typeof formNames)[number];

/** A card's own form: one at a time is open, what was typed in the others waits. */
export interface CardForm {
  name: FormName;
  keeper: TypedKeeper;
  isOpen: boolean;
  /** Something in it was typed and not saved. */
  isTyped: boolean;
  open: () => void;
  close: () => void;
}
