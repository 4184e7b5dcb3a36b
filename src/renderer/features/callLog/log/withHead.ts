import type { LoggedCall } from '../../../../shared/interaction/callStory.ts';

/**
 * The lines on the screen after the first page was read again: new and changed calls, nothing twice, what was
 * scrolled to stays. Undefined when a whole page of calls came in between and the list has to begin anew.
 */
export function withHead(shown: LoggedCall[], head: LoggedCall[], isWhole: boolean): LoggedCall[] | undefined {
  if (isWhole) return head;
  const fresh = new Set(head.map(({ id }) => id));
  if (shown.length > 0 && !shown.some(({ id }) => fresh.has(id))) return undefined;
  return [...head, ...shown.filter(({ id }) => !fresh.has(id))];
}
