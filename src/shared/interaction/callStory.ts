import type { Direction, Outcome } from '../call/call.ts';
import type { Promised } from '../promise/promise.ts';

/** One line of the call log. */
export interface LoggedCall {
  id: string;
  startedAt: number;
  direction: Direction;
  number: string | null;
  withheld: boolean;
  customerId: string | null;
  customerName: string | null;
  queueLabel: string | null;
  outcome: Outcome | null;
  talkMs: number;
  /** `not-set`: the wrap-up ran out before anything was chosen. */
  disposition: string | null;
  dispositionLabel: string | null;
  agent: string;
  hasNotes: boolean;
}

export interface StoryLine {
  at: number;
  kind: 'event' | 'step' | 'answer' | 'note' | 'customer' | 'promise' | 'disposition';
  /** Name of the event, the step, the answered field… */
  what: string;
  /** Words for people, already in the agent's language where the product made them. */
  text: string | null;
}

/** All that happened in one call. */
export interface CallStory extends LoggedCall {
  remoteName: string | null;
  did: string | null;
  alertingAt: number | null;
  answeredAt: number | null;
  endedAt: number | null;
  wrapUpMs: number | null;
  popMs: number | null;
  /** From the ring at the PBX; `popMs` is the page's part of it. */
  ringToPopMs?: number | null;
  notes: string;
  lines: StoryLine[];
  answers: { step: string; label: string; value: string }[];
  promises: Promised[];
}
