import { useEffect, useState } from 'react';
import type { ComplaintView } from '../../../../shared/complaint/register.ts';
import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { useApi } from '../../../session/SessionContext.tsx';

interface OpenedFile {
  view: ComplaintView | null;
  failure: ErrorCode | null;
}

/** One complaint with all that belongs to it; read again when it, its customer or one of its calls changed. */
export function useComplaint(id: string): OpenedFile & { again: () => void } {
  const api = useApi();
  const [opened, setOpened] = useState<OpenedFile>({ view: null, failure: null });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same complaint again.
  useEffect(() => {
    let asked = 0;
    let customerId: string | null = null;
    const read = async () => {
      asked += 1;
      const mine = asked;
      const view = await api.ask('complaint.get', { id });
      if (mine !== asked) return;
      if (view.ok) customerId = view.value.customer.id;
      setOpened((before) => (view.ok ? { view: view.value, failure: null } : { ...before, failure: view.code }));
    };
    const readIf = (isThis: boolean) => isThis && void read();
    void read();
    const stops = [
      api.on('complaint.changed', (changed) => readIf(changed.id === id)),
      api.on('customer.changed', (changed) => readIf(changed.id === customerId)),
      api.on('call.logged', (logged) => readIf(logged.customerId !== null && logged.customerId === customerId)),
    ];
    return () => {
      asked = -1;
      for (const stop of stops) stop();
    };
  }, [api, id, turn]);
  return { ...opened, again: () => setTurn((before) => before + 1) };
}
