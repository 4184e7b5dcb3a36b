import type { CallEventType } from '../../../../shared/call/callEvent.ts';
import { callEvent } from '../../../../shared/call/callEvent.ts';
import type { StoryLine } from '../../../../shared/interaction/callStory.ts';

const types: readonly string[] = callEvent.options.map((option) => option.shape.type.value);

/** What the desk itself writes into a story without words. */
const ofDesk = {
  'event restored': 'event.restored',
  'disposition undone': 'event.undone',
  'promise removed': 'event.removed',
} as const;
type OfDesk = keyof typeof ofDesk;
const isOfDesk = (line: string): line is OfDesk => line in ofDesk;

/** The key of the words for a line of a story; undefined where the line brings its own, or is of a newer desk. */
export function lineWord({ kind, what }: StoryLine): `event.${CallEventType}` | (typeof ofDesk)[OfDesk] | undefined {
  const line = `${kind} ${what}`;
  if (isOfDesk(line)) return ofDesk[line];
  return kind === 'event' && types.includes(what) ? `event.${what as CallEventType}` : undefined;
}
