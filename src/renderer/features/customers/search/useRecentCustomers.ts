import { useEffect, useState } from 'react';
import type { CustomerSummary } from '../../../../shared/customer/customer.ts';
import { useApi } from '../../../session/SessionContext.tsx';

/** Whom this agent dealt with last; nobody while that is not known. */
export function useRecentCustomers(): readonly CustomerSummary[] {
  const api = useApi();
  const [recent, setRecent] = useState<readonly CustomerSummary[]>([]);
  useEffect(() => {
    let isShown = true;
    const read = async () => {
      const today = await api.ask('home.today', {});
      if (isShown && today.ok) setRecent(today.value.lastCustomers);
    };
    void read();
    const stops = [api.on('call.logged', () => void read()), api.on('customer.changed', () => void read())];
    return () => {
      isShown = false;
      for (const stop of stops) stop();
    };
  }, [api]);
  return recent;
}
