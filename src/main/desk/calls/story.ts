import type { CallEvent } from '../../../shared/call/callEvent.ts';
import type { StoryLine } from '../../../shared/interaction/callStory.ts';
import type { Workplace } from '../workplace.ts';

/** One line of the story, on the desk's clock. What the PBX can do with the call is seen in the buttons, not told. */
export function story(w: Workplace, event: CallEvent | null): StoryLine[] {
  if (event === null || event.type === 'limited') return [];
  const text = event.type === 'transferred' || event.type === 'consulted' ? event.to : null;
  return [{ at: Math.round(event.at - w.link.health().offsetMs), kind: 'event', what: event.type, text }];
}
