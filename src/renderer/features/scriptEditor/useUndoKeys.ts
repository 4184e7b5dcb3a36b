import { useEffect } from 'react';
import type { Drafting } from './useDraft.ts';

/** Marks what belongs to the script: in a field elsewhere the keys mean that field. */
export const writesScript = 'data-writes-script';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) for the whole script: what a field would take back alone, its step takes back too. */
export function useUndoKeys({ undo, redo }: Pick<Drafting, 'undo' | 'redo'>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isElsewhere(event.target)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [undo, redo]);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, textarea') && !target.closest(`[${writesScript}]`);
