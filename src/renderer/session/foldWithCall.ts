import type { DeskStore } from './deskStore.ts';
import type { Panels } from './panels.ts';

/** What was unfolded for a call goes when another one is on the screen, or none: a key meant for one must not act on the next. */
export function foldWithCall(desk: Pick<DeskStore, 'subscribe'>, panels: Pick<Panels, 'leaveCall'>): void {
  desk.subscribe(({ desk: now }, { desk: before }) => {
    const left = before?.focus ?? null;
    if (left !== null && now?.focus !== left) panels.leaveCall();
  });
}
