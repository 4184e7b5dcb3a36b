import type { Notice } from '../../../shared/desk/deskState.ts';
import type { Workplace } from '../workplace.ts';

const MOST = 12;

/** Says something once; it stays until it is dismissed. */
export function addNotice(
  { cell, clock, newId }: Pick<Workplace, 'cell' | 'clock' | 'newId'>,
  code: Notice['code'],
  detail: string | null,
  callId: string | null = null,
): void {
  const notice: Notice = { id: newId(), at: clock.now(), code, detail, callId };
  cell.set({ notices: [...cell.get().notices, notice].slice(-MOST) });
}
