import type { Call } from '../../../shared/call/call.ts';
import type { CallEvent } from '../../../shared/call/callEvent.ts';
import { answerEvents, takerOf } from './answerEvents.ts';
import { createEarlyHangups } from './earlyHangups.ts';
import { endEvents, isOnePhone, legEvents, phoneEvents } from './hangupEvents.ts';
import { createLineBook } from './lineBook.ts';
import type { LineFinderNeeds } from './lineFinder.ts';
import { createLineFinder } from './lineFinder.ts';
import type { AnswerPush, HangupPush, NewCallPush, Push } from './push.ts';
import { plainWord } from './readFields.ts';
import { ringEvents } from './ringEvents.ts';

export interface SwitchboardNeeds extends LineFinderNeeds {
  onEvent(call: Call, event: CallEvent): void;
}

/** `ignored`: late, repeated, or about a call nobody knows. `full`: more calls than there can be. */
export type Heard = 'told' | 'ignored' | 'full';

/** Pushes in, calls out. Pushes come late, twice and in any order; nothing is made up to fill a gap. */
export interface Switchboard {
  hear(push: Push): Heard;
  calls(): Call[];
  stop(): void;
}

/** After `forwarded`, the call is expected to go on under another id for this long. */
const FORWARD_MS = 5_000;

export function createSwitchboard({ onEvent, ...needs }: SwitchboardNeeds): Switchboard {
  const { clock, people, config } = needs;
  const early = createEarlyHangups(clock);
  let told = false;
  const book = createLineBook(clock.now, (call, event) => {
    told = true;
    onEvent(call, event);
  });
  const finder = createLineFinder(needs, book);
  const agentsIn = (push: Push): string[] => [
    ...new Set(push.users.map((names) => people.agentOf(names)).filter((agent) => agent !== null)),
  ];

  function newCall(push: NewCallPush): void {
    const { line, goesOn } = finder.find(push) ?? {};
    const leg = line?.legs.get(push.callId);
    if (!line || !leg || leg.answered || leg.forwarded) return;
    const at = clock.now();
    if (push.queue !== null) book.tell(line, [{ type: 'queued', at, queue: push.queue.slice(0, 128) }]);
    const agents = push.direction === 'in' ? agentsIn(push).filter((agent) => !leg.agents.includes(agent)) : [];
    leg.agents.push(...agents);
    book.tell(line, ringEvents(line.call, agents, goesOn ? push.to : null, at));
    const overtook = early.take(push.callId);
    if (overtook) hangup({ ...overtook, users: [] });
  }

  function answer(push: AnswerPush): void {
    if (early.has(push.callId)) return;
    const { line } = finder.find(push) ?? {};
    const leg = line?.legs.get(push.callId);
    if (!line || !leg || leg.answered || leg.forwarded) return;
    leg.answered = true;
    const taker = takerOf(push, line.call, people);
    if (typeof taker === 'string') line.taker = taker;
    else leg.agents.push(taker.agent);
    book.tell(line, answerEvents(line.call, taker, clock.now()));
    finder.endAfter(line, config.longestCallMs);
  }

  function hangup(push: HangupPush): void {
    const { callId, cause } = push;
    const line = book.of(callId);
    const leg = line?.legs.get(callId);
    if (!line || !leg) return book.isOver(callId) ? undefined : early.keep(push);
    if (leg.forwarded) return;
    const at = clock.now();
    const named = agentsIn(push);
    if (isOnePhone(line.call, leg, named, cause)) return book.tell(line, phoneEvents(line.call, named, cause, at));
    const isLast = line.legs.size === 1;
    if (isLast && !leg.answered && plainWord(cause ?? '') === 'forwarded') {
      leg.forwarded = true;
      book.tell(line, phoneEvents(line.call, leg.agents, cause, at));
      return finder.endAfter(line, FORWARD_MS);
    }
    book.dropLeg(line, callId);
    book.tell(line, isLast ? endEvents(line.call, line.taker, cause, at) : legEvents(line.call, leg.agents, cause, at));
  }

  return {
    hear: (push) => {
      if (push.event !== 'hangup' && book.isFull() && !book.of(push.callId)) return 'full';
      told = false;
      if (push.event === 'newCall') newCall(push);
      else if (push.event === 'answer') answer(push);
      else hangup(push);
      return told ? 'told' : 'ignored';
    },
    calls: book.calls,
    stop: book.clear,
  };
}
