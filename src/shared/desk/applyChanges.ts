import { assertNever } from '../lib/assertNever.ts';
import type { DeskCall, DeskChange, DeskState } from './deskState.ts';

const withCall = (calls: DeskCall[], callId: string, value: DeskCall | null): DeskCall[] => {
  if (value === null) return calls.filter((c) => c.call.id !== callId);
  return calls.some((c) => c.call.id === callId)
    ? calls.map((c) => (c.call.id === callId ? value : c))
    : [...calls, value];
};

/** The state after one small change. */
function applyChange(state: DeskState, change: DeskChange): DeskState {
  switch (change.set) {
    case 'call':
      return { ...state, calls: withCall(state.calls, change.callId, change.value) };
    case 'profile':
    case 'language':
    case 'theme':
    case 'country':
    case 'queues':
    case 'linked':
    case 'publications':
    case 'presence':
    case 'link':
    case 'account':
    case 'saving':
    case 'sync':
    case 'directory':
    case 'focus':
    case 'notices':
      return { ...state, [change.set]: change.value };
    default:
      return assertNever(change);
  }
}

export const applyChanges = (state: DeskState, version: number, changes: DeskChange[]): DeskState => ({
  ...changes.reduce(applyChange, state),
  version,
});
