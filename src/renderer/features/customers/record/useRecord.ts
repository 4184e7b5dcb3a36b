import { useCallback, useEffect, useState } from 'react';
import type { CustomerRecord } from '../../../../shared/customer/customer.ts';
import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { useApi } from '../../../session/SessionContext.tsx';

export interface OpenedRecord {
  record: CustomerRecord | null;
  failure: ErrorCode | null;
  /** Reads it again; what is on the screen stays until the answer. */
  reopen: () => void;
}
const nothing = { record: null, failure: null };

/** The whole record of a customer; read again whenever somebody changed it or a call with them was logged. */
export function useRecord(id: string): OpenedRecord {
  const api = useApi();
  const [opened, setOpened] = useState<Omit<OpenedRecord, 'reopen'>>(nothing);
  const [turn, setTurn] = useState(0);
  const reopen = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    const again = (changed: string | null) => changed === id && reopen();
    const stops = [
      api.on('customer.changed', (payload) => again(payload.id)),
      api.on('call.logged', ({ customerId }) => again(customerId)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [api, id, reopen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same record again.
  useEffect(() => {
    let isLatest = true;
    void api.ask('customer.open', { id }).then((result) => {
      if (!isLatest) return;
      if (result.ok) setOpened({ record: result.value, failure: null });
      else setOpened((before) => ({ record: before.record?.id === id ? before.record : null, failure: result.code }));
    });
    return () => {
      isLatest = false;
    };
  }, [api, id, turn]);
  const isThisOne = opened.record === null || opened.record.id === id;
  return { ...(isThisOne ? opened : nothing), reopen };
}
