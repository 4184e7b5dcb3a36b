import type { DeskCall } from '../../../shared/desk/deskState.ts';

const order: ((call: DeskCall) => boolean)[] = [
  ({ place, call }) => place === 'talking' && call.status !== 'held',
  ({ place }) => place === 'dialling',
  ({ place }) => place === 'talking',
  ({ place }) => place === 'ringing',
  ({ place }) => place === 'wrap-up',
];

/** The call on the screen: the one that is there stays; otherwise the one that needs the agent most. */
export function nextFocus(focus: string | null, calls: readonly DeskCall[]): string | null {
  if (calls.some(({ call }) => call.id === focus)) return focus;
  for (const comesFirst of order) {
    const found = calls.find(comesFirst);
    if (found) return found.call.id;
  }
  return null;
}
