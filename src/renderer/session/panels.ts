import { createStore } from 'zustand/vanilla';

/** What unfolds inside the desk, in its own place; one at a time. Nothing is covered by it. */
export type Panel =
  | 'dial'
  | 'transfer'
  | 'keypad'
  | 'presence'
  | 'objections'
  | 'scripts'
  | 'steps'
  | 'promise'
  | 'complaint'
  | 'openComplaints';

export function createPanels() {
  const store = createStore<{ panel: Panel | null }>(() => ({ panel: null }));
  return {
    ...store,
    open: (panel: Panel) => store.setState({ panel }),
    toggle: (panel: Panel) => store.setState((state) => ({ panel: state.panel === panel ? null : panel })),
    close: () => store.setState({ panel: null }),
  };
}
export type Panels = ReturnType<typeof createPanels>;
