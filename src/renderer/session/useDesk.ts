import { useStore } from 'zustand';
import type { DeskCall, DeskState } from '../../shared/desk/deskState.ts';
import type { Connection } from '../host/host.ts';
import type { DeskMirror } from './deskStore.ts';
import { useSession } from './SessionContext.tsx';

/** A part of the desk's state. The app shows features only once the desk has answered. */
export function useDesk<T>(select: (desk: DeskState) => T): T {
  return useStore(useSession().desk, (mirror) => partOf(mirror, select));
}

export function partOf<T>({ desk }: DeskMirror, select: (desk: DeskState) => T): T {
  if (!desk) throw new Error('The desk has not answered yet.');
  return select(desk);
}

export const useConnection = (): Connection => useStore(useSession().desk, ({ connection }) => connection);

export const focusOf = ({ calls, focus }: DeskState): DeskCall | null =>
  calls.find(({ call }) => call.id === focus) ?? null;

/** The call on the screen, if there is one. */
export const useFocusCall = (): DeskCall | null => useDesk(focusOf);
