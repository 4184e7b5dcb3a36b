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

/** The agent's own, whoever is on the line. All others are about the call on the screen. */
const ofDesk: readonly (Panel | null)[] = ['dial', 'presence', null];

export function createPanels() {
  const store = createStore<{ panel: Panel | null }>(() => ({ panel: null }));
  return {
    ...store,
    open: (panel: Panel) => store.setState({ panel }),
    toggle: (panel: Panel) => store.setState((state) => ({ panel: state.panel === panel ? null : panel })),
    close: () => store.setState({ panel: null }),
    /** Folds what is about a call. */
    leaveCall: () => void (ofDesk.includes(store.getState().panel) || store.setState({ panel: null })),
  };
}
export type Panels = ReturnType<typeof createPanels>;
