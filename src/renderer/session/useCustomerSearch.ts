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
  }, [api, wanted]);
  return wanted === '' ? nothing : found;
}
