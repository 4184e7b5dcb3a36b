import { useLayoutEffect, useRef } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';

/**
 * Measures, once for each call, from the ring reaching this page to the frame after the record was committed.
 * A hidden page paints nothing and measures nothing; nor does one that was loaded after the ring.
 */
export function usePopPainted({ call, place, popped, popMs }: DeskCall): void {
  const { api, desk } = useSession();
  const measured = useRef<string | null>(null);
  const isDue = place === 'ringing' && popMs === null && popped.pop.kind !== 'looking';
  const callId = call.id;
  useLayoutEffect(() => {
    const { receivedAt, hasChanged } = desk.getState();
    if (!isDue || !hasChanged || measured.current === callId || document.hidden) return;
    measured.current = callId;
    requestAnimationFrame(() => {
      const ms = Math.max(0, performance.now() - receivedAt);
      void api.ask('call.popPainted', { callId, ms, at: Date.now() });
    });
  }, [api, desk, isDue, callId]);
}
