import type { Workplace } from '../workplace.ts';
import { closeWrapUp } from '../wrapUp/wrapUp.ts';

/** Being ready closes what is still in wrap-up, or is refused while something is missing there; a pause waits for its end. */
export function setPresence(w: Workplace, status: 'ready' | 'paused', reason: string | null): void {
  w.cell.together(() => {
    if (status === 'ready')
      for (const { shown } of w.board.all()) if (shown.place === 'wrap-up') closeWrapUp(w, shown.call.id);
    w.presence.choose({ status, reason: status === 'paused' ? reason : null });
  });
}
