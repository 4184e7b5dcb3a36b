import { startTransition, useCallback, useEffect, useState } from 'react';
import type { DeskApi, Output } from '../../../shared/api/deskApi.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { sameParts } from '../../session/sameParts.ts';

export type Today = Output<'home.today'>;

/** As it was read last: what is shown again at once after a call, and not drawn again where it has not changed. */
const known = new WeakMap<DeskApi, Today>();

/** What comes together, such as the end of a call and its place in the log, is read once, and after it was painted. */
const soonMs = 250;

/** What waits today; read again whenever a call was logged or a record changed. */
export function useToday() {
  const api = useApi();
  const [today, setToday] = useState<Today | null>(() => known.get(api) ?? null);
  const [hasFailed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const answered = await api.ask('home.today', {});
    setFailed(!answered.ok);
    if (!answered.ok) return;
    const news = sameParts(known.get(api), answered.value);
    known.set(api, news);
    // A call that rings meanwhile goes first.
    startTransition(() => setToday(news));
  }, [api]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, soonMs);
    };
    if (known.has(api)) readSoon();
    else void read();
    const stops = [api.on('call.logged', readSoon), api.on('customer.changed', readSoon)];
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [api, read]);
  return { today, hasFailed, read };
}
