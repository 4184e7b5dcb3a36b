import type { StoryLine } from '../../shared/interaction/callStory.ts';
import type { Clock } from '../../shared/lib/clock.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { DeskCell } from './deskCell.ts';
import type { OpenCall } from './openCall.ts';
import { journalOf } from './openCall.ts';
import type { Saver } from './saving/saver.ts';
import { closingMoment } from './wrapUp/closingMoment.ts';

/** So many closed calls still take the last words of a note. */
const REMEMBERED = 20;

export interface Board {
  all(): readonly OpenCall[];
  get(callId: string): OpenCall | undefined;
  /** Throws `no-such-call`. */
  need(callId: string): OpenCall;
  /** Shows and keeps a call. Resolves when it is on the disk; the caller need not wait. */
  put(open: OpenCall, ...lines: StoryLine[]): Promise<number>;
  /** Keeps what nobody waits for: the page hears of it with the next change. */
  note(open: OpenCall): void;
  /** Shows what need not be kept. */
  show(open: OpenCall): void;
  /** Takes a call off the desk and into the log. */
  close(open: OpenCall, ...lines: StoryLine[]): void;
  /** A call that was closed lately. */
  closed(callId: string): OpenCall | undefined;
  /** Keeps a closed call once more. */
  amend(open: OpenCall, ...lines: StoryLine[]): Promise<number>;
  stop(): void;
}

interface Options {
  cell: DeskCell;
  saver: Saver;
  clock: Clock;
  /** The wrap-up of a call has come to its end. */
  onDue: (callId: string) => void;
  /** A call is off the desk. */
  onClose: (callId: string) => void;
  /** The calls are not what they were. Runs before the page is told. */
  onChange: () => void;
}

/** The calls on this desk, in order of arrival. */
export function createBoard({ cell, saver, clock, onDue, onClose, onChange }: Options): Board {
  let calls: readonly OpenCall[] = [];
  const timers = new Map<string, () => void>();
  const closed = new Map<string, OpenCall>();

  const get = (callId: string) => calls.find((open) => open.shown.call.id === callId);

  function showAll(next: readonly OpenCall[]): void {
    cell.together(() => {
      calls = next;
      cell.set({ calls: next.map((open) => open.shown) });
      onChange();
    });
  }

  function show(open: OpenCall): void {
    const { id } = open.shown.call;
    showAll(get(id) ? calls.map((other) => (other.shown.call.id === id ? open : other)) : [...calls, open]);
  }

  function arm(callId: string, at: number | null): void {
    timers.get(callId)?.();
    timers.delete(callId);
    if (at !== null)
      timers.set(
        callId,
        clock.after(Math.max(0, at - clock.now()), () => onDue(callId)),
      );
  }

  function keep(open: OpenCall, lines: StoryLine[]): Promise<number> {
    const kept = saver.keepCall(journalOf(open), lines);
    // Whoever does not wait is told by `saving`.
    kept.catch(() => {});
    return kept;
  }

  function remember(open: OpenCall): void {
    closed.delete(open.shown.call.id);
    closed.set(open.shown.call.id, open);
    const [oldest] = closed.keys();
    if (closed.size > REMEMBERED && oldest !== undefined) closed.delete(oldest);
  }

  return {
    all: () => calls,
    get,
    need(callId) {
      const open = get(callId);
      if (!open) throw new DeskError('no-such-call');
      return open;
    },
    put(open, ...lines) {
      show(open);
      arm(open.shown.call.id, closingMoment(open));
      return keep(open, lines);
    },
    note(open) {
      const { id } = open.shown.call;
      calls = calls.map((other) => (other.shown.call.id === id ? open : other));
      cell.setQuietly({ calls: calls.map(({ shown }) => shown) });
      void keep(open, []);
    },
    show,
    close(open, ...lines) {
      const { id } = open.shown.call;
      arm(id, null);
      remember(open);
      showAll(calls.filter((other) => other.shown.call.id !== id));
      void keep(open, lines);
      onClose(id);
    },
    closed: (callId) => closed.get(callId),
    amend(open, ...lines) {
      remember(open);
      return keep(open, lines);
    },
    stop() {
      for (const callId of [...timers.keys()]) arm(callId, null);
    },
  };
}
