import { useCallback, useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/deskApi.ts';
import { useApi } from '../../session/SessionContext.tsx';

export type Today = Output<'home.today'>;

/** What waits today; read again whenever a call was logged or a record changed. */
export function useToday() {
  const api = useApi();
  const [today, setToday] = useState<Today | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const answered = await api.ask('home.today', {});
    setFailed(!answered.ok);
    if (answered.ok) setToday(answered.value);
  }, [api]);
  useEffect(() => {
    void read();
    const stops = [api.on('call.logged', () => void read()), api.on('customer.changed', () => void read())];
    return () => {
      for (const stop of stops) stop();
    };
  }, [api, read]);
  return { today, hasFailed, read };
}
