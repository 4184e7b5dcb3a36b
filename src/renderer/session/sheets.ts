import { createStore } from 'zustand/vanilla';

/** What may lie over the desk; one at a time. A call's bar stays in sight and in reach. */
export type Sheet =
  | { kind: 'help' }
  | { kind: 'simulator' }
  | { kind: 'palette' }
  | { kind: 'directory' }
  | { kind: 'queues' }
  | { kind: 'signIn' }
  | { kind: 'sync' }
  /** A record to create, with what the call knows of the caller; the new customer is chosen for that call. */
  | { kind: 'newCustomer'; number: string | null; name: string | null; callId: string | null };

interface Shown {
  sheet: Sheet | null;
  /** It was asked for and does not have the focus yet: what is typed meanwhile is meant for it. */
  isOpening: boolean;
}

/** Which sheet is open. Features open each other's sheets by name; app draws them. */
export function createSheets() {
  const store = createStore<Shown>(() => ({ sheet: null, isOpening: false }));
  return {
    ...store,
    open: (sheet: Sheet) => store.setState((was) => ({ sheet, isOpening: was.sheet?.kind !== sheet.kind })),
    opened: () => store.setState({ isOpening: false }),
    close: () => store.setState({ sheet: null, isOpening: false }),
  };
}
export type Sheets = ReturnType<typeof createSheets>;
