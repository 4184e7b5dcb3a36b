import { startTransition, useEffect, useState } from 'react';
import type { DeskState } from '../../shared/desk/deskState.ts';
import { afterPaint } from './afterPaint.ts';
import { useSession } from './SessionContext.tsx';
import { partOf } from './useDesk.ts';

/**
 * A part of the desk's state that may be a frame late, so that a call is on the screen first: who shows it is drawn after
 * the frame in which it changed. `select` is the same function each time, and its values are told apart by `Object.is`.
 */
export function useDeskLater<T>(select: (desk: DeskState) => T): T {
  const { desk } = useSession();
  const [shown, setShown] = useState(() => partOf(desk.getState(), select));
  useEffect(() => {
    const read = () => partOf(desk.getState(), select);
    let latest = read();
    let cancel = () => {};
    const follow = () => {
      const next = read();
      if (Object.is(next, latest)) return;
      latest = next;
      cancel();
      cancel = afterPaint(() => startTransition(() => setShown(() => next)));
    };
    // What changed between the first drawing and now.
    setShown(() => latest);
    const stop = desk.subscribe(follow);
    return () => {
      stop();
      cancel();
    };
  }, [desk, select]);
  return shown;
}
