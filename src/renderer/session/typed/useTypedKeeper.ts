import { useEffect, useState } from 'react';
import { useApi } from '../SessionContext.tsx';
import { useConnection } from '../useDesk.ts';
import type { TypedKeeper } from './typedKeeper.ts';
import { typedKeeperOf } from './typedKeepers.ts';
import { useKeepOnLeaving } from './useKeepOnLeaving.ts';

/** What was typed in the forms of one thing and not saved yet; null until the desk has said what it kept of it, and `onFound` has seen it. */
export function useTypedKeeper(of: string, onFound?: (keeper: TypedKeeper) => void): TypedKeeper | null {
  const api = useApi();
  const isOpen = useConnection() === 'open';
  const [keeper, setKeeper] = useState<TypedKeeper | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isShown = true;
    void api.ask('typed.read', { of }).then((told) => {
      if (!told.ok || !isShown) return;
      const tell = (text: string, rev: number) => api.ask('typed.keep', { of, text, rev });
      const found = typedKeeperOf(api, of, told.value, tell);
      found.hear(told.value);
      onFound?.(found);
      setKeeper(found);
    });
    return () => {
      isShown = false;
    };
  }, [api, of, isOpen, onFound]);
  useKeepOnLeaving(keeper);
  return keeper;
}
