import { useEffect, useState } from 'react';
import type { CustomerSummary } from '../../shared/customer/customer.ts';
import type { ErrorCode } from '../../shared/lib/result.ts';
import { useApi } from './SessionContext.tsx';

export interface CustomerSearch {
  /** The text these matches answer; older than the typed one while an answer is on its way. */
  answered: string;
  matches: CustomerSummary[];
  more: boolean;
  failure: ErrorCode | null;
}
const nothing: CustomerSearch = { answered: '', matches: [], more: false, failure: null };

/** Customers as you type: every keystroke asks, only the answer to the latest one is shown. */
export function useCustomerSearch(text: string): CustomerSearch {
  const api = useApi();
  const [found, setFound] = useState(nothing);
  const wanted = text.trim();
  const [turn, setTurn] = useState(0);
  // A record that changed may no longer read as it did in the list.
  useEffect(() => api.on('customer.changed', () => setTurn((before) => before + 1)), [api]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for the same text again.
  useEffect(() => {
    let isLatest = true;
    if (wanted === '') setFound(nothing);
    else {
      void api.ask('customer.search', { text: wanted }).then((result) => {
        if (!isLatest) return;
        setFound((before) =>
          result.ok
            ? { answered: wanted, ...result.value, failure: null }
            : { ...before, answered: wanted, failure: result.code },
        );
      });
    }
    return () => {
      isLatest = false;
    };
  }, [api, wanted, turn]);
  return wanted === '' ? nothing : found;
}
