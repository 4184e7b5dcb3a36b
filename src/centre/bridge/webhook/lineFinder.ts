import type { Clock } from '../../../shared/lib/clock.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';
import { arrival, isWhole } from './arrival.ts';
import type { Line, LineBook } from './lineBook.ts';
import type { People } from './people.ts';
import type { AnswerPush, NewCallPush } from './push.ts';
import type { WebhookConfig } from './webhookConfig.ts';

export interface LineFinderNeeds {
  clock: Clock;
  /** Ids of the PBX may come again on another day; a call's own id never does. */
  newId: () => string;
  people: People;
  config: Pick<WebhookConfig, 'countries' | 'unansweredForMs' | 'longestCallMs'>;
}

/** Which call a push is about, and how long to wait for its end. */
export interface LineFinder {
  /** Opened if need be: a new call, or another leg of one that was given away. Undefined: over already, or too little was said. */
  find(push: NewCallPush | AnswerPush): { line: Line; goesOn: boolean } | undefined;
  /** However long nobody says anything more, a call ends at last; how, nobody knows. */
  endAfter(line: Line, ms: number): void;
}

export function createLineFinder({ clock, newId, people, config }: LineFinderNeeds, book: LineBook): LineFinder {
  const finder: LineFinder = {
    find: (push) => {
      const known = book.of(push.callId);
      if (known) return { line: known, goesOn: false };
      if (book.isOver(push.callId)) return undefined;
      const before = push.origCallId === null ? undefined : book.of(push.origCallId);
      const line = before ? goOn(before, push.callId) : open(push);
      return line && { line, goesOn: before !== undefined };
    },
    endAfter: (line, ms) => {
      line.cancel();
      const ended = { type: 'ended', outcome: 'unknown', causeCode: null, hangupBy: 'unknown' } as const;
      line.cancel = clock.after(ms, () => book.tell(line, [{ ...ended, at: clock.now() }]));
    },
  };

  function goOn(line: Line, pushId: string): Line {
    book.addLeg(line, pushId);
    for (const [id, leg] of [...line.legs]) if (leg.forwarded) book.dropLeg(line, id);
    return waitOn(line);
  }

  function open(push: NewCallPush | AnswerPush): Line | undefined {
    if (!isWhole(push)) return undefined;
    const arrived = arrival(push, people, config.countries as Country[], clock.now());
    return waitOn(book.open(push.callId, newId(), arrived));
  }

  function waitOn(line: Line): Line {
    finder.endAfter(line, 'answeredAt' in line.call ? config.longestCallMs : config.unansweredForMs);
    return line;
  }

  return finder;
}
