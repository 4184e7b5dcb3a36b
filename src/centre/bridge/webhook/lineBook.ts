import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { nextCall } from '../../../shared/call/nextCall.ts';
import { startCall } from '../../../shared/call/startCall.ts';
import type { Taker } from './answerEvents.ts';

/** One call as the PBX tells it: perhaps under several ids, when a transfer makes a new one. */
export interface Line {
  readonly id: string;
  call: Call;
  readonly legs: Map<string, Leg>;
  /** Who took it, where that was no agent. */
  taker: Taker | null;
  /** Stops waiting for the end that never comes. */
  cancel(): void;
}
export interface Leg {
  /** Whose phones rang for it, or took it. */
  agents: string[];
  answered: boolean;
  /** It was forwarded: a moment is left for the leg that takes its place. */
  forwarded: boolean;
}

/** Calls as they are, by the ids of the pushes. Its size is bounded whatever is pushed. */
export interface LineBook {
  of(pushId: string): Line | undefined;
  /** True of the ids of calls that are over, so that a late push does not bring one back. */
  isOver(pushId: string): boolean;
  isFull(): boolean;
  open(pushId: string, id: string, arrived: Extract<CallEvent, { type: 'arrived' }>): Line;
  addLeg(line: Line, pushId: string): Leg;
  dropLeg(line: Line, pushId: string): void;
  tell(line: Line, events: readonly CallEvent[]): void;
  calls(): Call[];
  clear(): void;
}

const MOST_CALLS = 5_000;
const REMEMBERED = 20_000;
/** Later than this, an id means another call. */
const REMEMBERED_MS = 3_600_000;

export function createLineBook(now: () => number, onEvent: (call: Call, event: CallEvent) => void): LineBook {
  const lines = new Map<string, Line>();
  const over = new Map<string, number>();
  const book: LineBook = {
    of: (pushId) => lines.get(pushId),
    isOver: (pushId) => now() - (over.get(pushId) ?? Number.NEGATIVE_INFINITY) <= REMEMBERED_MS,
    isFull: () => lines.size >= MOST_CALLS,
    open: (pushId, id, arrived) => {
      const line: Line = { id, call: startCall(id, arrived), legs: new Map(), taker: null, cancel: () => {} };
      book.addLeg(line, pushId);
      onEvent(line.call, arrived);
      return line;
    },
    addLeg: (line, pushId) => {
      const leg = { agents: [], answered: false, forwarded: false };
      line.legs.set(pushId, leg);
      lines.set(pushId, line);
      return leg;
    },
    dropLeg: (line, pushId) => {
      line.legs.delete(pushId);
      lines.delete(pushId);
      over.delete(pushId);
      over.set(pushId, now());
      if (over.size > REMEMBERED) over.delete(over.keys().next().value as string);
    },
    tell: (line, events) => {
      for (const event of events) {
        const next = nextCall(line.call, event);
        if (!next) continue;
        line.call = next;
        onEvent(next, event);
      }
      if (!('endedAt' in line.call)) return;
      line.cancel();
      for (const pushId of [...line.legs.keys()]) book.dropLeg(line, pushId);
    },
    calls: () => [...new Set(lines.values())].map(({ call }) => call),
    clear: () => {
      for (const line of lines.values()) line.cancel();
      lines.clear();
    },
  };
  return book;
}
