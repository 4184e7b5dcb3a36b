import { useCallback, useEffect, useRef, useState } from 'react';
import type { Opened } from '../../../shared/api/scriptEditor.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { beginHistory, edited, redone, undone } from '../../../shared/scriptEdit/editHistory.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';

const KEEP_MS = 250;
const AGAIN_MS = 2_000;

export type Keeping = 'untouched' | 'keeping' | 'kept' | 'failed';

/** What keeps a draft: the same function as long as it keeps the same. */
export type KeepDraft<W> = (script: W, basedOn: number | null) => Promise<Result<unknown>>;

/** A script, or the objections, as it is written: each change goes to the desk's disk, and can be taken back. */
export function useDraft<W extends Written>({ script, basedOn, isDraft }: Opened<W>, onKeep: KeepDraft<W>) {
  const [history, setHistory] = useState(() => beginHistory(script));
  const [keeping, setKeeping] = useState<Keeping>(isDraft ? 'kept' : 'untouched');
  const waiting = useRef<W | null>(null);
  const kept = useRef(script);

  const keep = useCallback(async () => {
    const now = waiting.current;
    if (!now) return;
    waiting.current = null;
    const answer = await onKeep(now, basedOn);
    if (!answer.ok) waiting.current ??= now;
    setKeeping(answer.ok ? (waiting.current ? 'keeping' : 'kept') : 'failed');
  }, [onKeep, basedOn]);

  const { now } = history;
  useEffect(() => {
    if (now === kept.current) return;
    kept.current = now;
    waiting.current = now;
    setKeeping('keeping');
    const timer = setTimeout(() => void keep(), KEEP_MS);
    return () => clearTimeout(timer);
  }, [now, keep]);
  useEffect(() => {
    if (keeping !== 'failed') return;
    const timer = setTimeout(() => void keep(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [keeping, keep]);
  useEffect(() => {
    const flush = () => void keep();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [keep]);

  const undo = useCallback(() => setHistory(undone), []);
  const redo = useCallback(() => setHistory(redone), []);
  return {
    script: now,
    keeping,
    /** On the disk before this resolves. */
    flush: keep,
    change: (next: W, about?: string) => {
      const field = fieldTypedIn();
      setHistory((before) => edited(before, next, about && field ? `${about} ${field}` : null));
    },
    undo,
    redo,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  };
}
export type Drafting = Omit<ReturnType<typeof useDraft>, 'script' | 'change'>;

/** Typing on in one field is one step back; whatever is picked, added or removed is a step of its own. */
const fieldTypedIn = (): string | null =>
  document.activeElement?.matches('input:not([type="checkbox"]), textarea') ? document.activeElement.id : null;
