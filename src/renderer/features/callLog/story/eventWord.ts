import type { CallEventType } from '../../../../shared/call/callEvent.ts';
import { callEvent } from '../../../../shared/call/callEvent.ts';

const types: readonly string[] = callEvent.options.map((option) => option.shape.type.value);

/** The key of the words for a telephone event; undefined for a name this desk does not know. */
export const eventWord = (what: string): `event.${CallEventType}` | undefined =>
  types.includes(what) ? `event.${what as CallEventType}` : undefined;
