import { useEffect, useState } from 'react';
import { useApi } from '../SessionContext.tsx';
import { useConnection } from '../useDesk.ts';
import { usePerson } from '../usePerson.ts';
import type { TypedKeeper } from './typedKeeper.ts';
import { typedKeeperOf } from './typedKeepers.ts';
import { useKeepOnLeaving } from './useKeepOnLeaving.ts';

/**
 * What whoever works here typed in the forms of one thing and did not save yet; null until the desk has said what it
 * kept of it, and `onFound` has seen it.
 */
export function useTypedKeeper(of: string, onFound?: (keeper: TypedKeeper) => void): TypedKeeper | null {
  const api = useApi();
  const me = usePerson();
  const isOpen = useConnection() === 'open';
  const [found, setFound] = useState<{ keeper: TypedKeeper; person: string } | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    let isShown = true;
    void api.ask('typed.read', { of }).then((told) => {
      if (!told.ok || !isShown || told.value.person !== me) return;
      const { person } = told.value;
      const tell = (text: string, rev: number) => api.ask('typed.keep', { of, person, text, rev });
      const keeper = typedKeeperOf(api, `${person} ${of}`, told.value, tell);
      keeper.hear(told.value);
      onFound?.(keeper);
      setFound({ keeper, person });
    });
    return () => {
      isShown = false;
    };
  }, [api, of, me, isOpen, onFound]);
  const keeper = found?.person === me ? found.keeper : null;
  useKeepOnLeaving(keeper);
  return keeper;
}
