import { useEffect } from 'react';
import type { TypedKeeper } from './typedKeeper.ts';

/** What was typed last leaves at once when the window is hidden, closed or shows another call. */
export function useKeepOnLeaving(keeper: TypedKeeper | null): void {
  useEffect(() => {
    const keep = () => void keeper?.keepNow();
    document.addEventListener('visibilitychange', keep);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', keep);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, [keeper]);
}
