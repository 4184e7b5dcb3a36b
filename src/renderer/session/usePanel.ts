import { useStore } from 'zustand';
import type { Panel } from './panels.ts';
import { useSession } from './SessionContext.tsx';

/** Whether a panel is unfolded, and how to fold it. */
export function usePanel(panel: Panel) {
  const { panels } = useSession();
  const isOpen = useStore(panels, (state) => state.panel === panel);
  return { isOpen, open: () => panels.open(panel), toggle: () => panels.toggle(panel), close: panels.close };
}
