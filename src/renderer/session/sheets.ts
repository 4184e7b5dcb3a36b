import { createStore } from 'zustand/vanilla';

/** What may lie over the desk; one at a time. A call's bar stays in sight and in reach. */
export type Sheet =
  | { kind: 'help' }
  | { kind: 'simulator' }
  | { kind: 'palette' }
  | { kind: 'directory' }
  | { kind: 'queues' }
  /** A record to create, with what the call knows of the caller; the new customer is chosen for that call. */
  | { kind: 'newCustomer'; number: string | null; name: string | null; callId: string | null };

/** Which sheet is open. Features open each other's sheets by name; app draws them. */
export function createSheets() {
  const store = createStore<{ sheet: Sheet | null }>(() => ({ sheet: null }));
  return {
    ...store,
    open: (sheet: Sheet) => store.setState({ sheet }),
    close: () => store.setState({ sheet: null }),
  };
}
export type Sheets = ReturnType<typeof createSheets>;
