import { useLayoutEffect } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useSession } from '../SessionContext.tsx';

/** Keys for a call that the agent speaks in wait until all of it is there. While it rings nothing is meant for it yet but what its bar answers. */
export function useCallAhead({ call: { id }, place }: DeskCall, isWhole: boolean): void {
  const { callAhead } = useSession();
  const isAwaited = !isWhole && place !== 'ringing';
  useLayoutEffect(() => {
    if (isWhole) callAhead.isThere(id);
    else if (isAwaited) callAhead.awaits(id);
  }, [callAhead, id, isWhole, isAwaited]);
  useLayoutEffect(() => () => callAhead.isGone(id), [callAhead, id]);
}
