import type { SyncRefusal } from '../../../shared/link/sync/frames.ts';
import { SYNC_DEADLINE_MS } from '../../../shared/link/sync/frames.ts';
import { createAllowance } from '../../createAllowance.ts';
import type { Answer, Answering, Question } from './answerQuestion.ts';
import { answerQuestion } from './answerQuestion.ts';
import type { Door, Greeted, Hello } from './greet.ts';
import { greet, personOf } from './greet.ts';
import { Busy } from './limitPushes.ts';
import { readFrame } from './readFrame.ts';
import { refusalWords } from './refusalWords.ts';
import type { SyncPeer } from './syncPeer.ts';
import { frameOf } from './syncPeer.ts';
import { withinTime } from './withinTime.ts';

/** The store answers by then, or the desk is told to ask again: well before the desk gives the connection up. */
const ANSWER_MS = SYNC_DEADLINE_MS - 5_000;
/** A desk has a few questions open at a time; one that asks more waits for answers first. */
const OPEN_QUESTIONS = 16;
/** Frames a desk may send at once, and per second after that: more than any desk needs to catch up or to compare. */
const BURST = 1_500;
const PER_SECOND = 500;
/** A desk that sends so many frames that are none is sent away. */
const BAD_FRAMES = 50;

export interface SessionNeeds extends Door, Answering {
  peer: SyncPeer;
  /** Counted and written down, without what it said. */
  onBadFrame(missed: string): void;
  onGreeted(who: Greeted): void;
}

/**
 * One desk's side of the conversation, whatever carries it. Nothing in here outlives it, and nothing would have to: after a new hello
 * the desk goes on from its own cursors and numbers.
 *
 *   new ─ hello ─▶ greeting ─ welcome ─▶ open ─ refused, gone ─▶ over
 *
 * Each question is answered or refused, in the order in which the answers are there.
 */
export interface Session {
  /** A frame; null: one that is no text. */
  hear(frame: string | null): void;
  /** It was let in, once. */
  wasGreeted(): boolean;
  /** What this desk may see; before it was let in anything may concern it. */
  scopes(): readonly string[];
  /** That something is new, once it is let in; and again with each answer to a ping. */
  tell(frame: string): void;
  /** Asks again who this is. */
  checkAgain(userId: string | null): Promise<void>;
  refuse(code: SyncRefusal): void;
  /** The connection is gone. */
  gone(): void;
}

export function createSession({ peer, onBadFrame, onGreeted, ...needs }: SessionNeeds): Session {
  let state: 'new' | 'greeting' | 'open' | 'over' = 'new';
  let who: Greeted | undefined;
  let open = 0;
  let bad = 0;
  /** Whoever this is changed while they were let in. */
  let isStale = false;
  /** Told unasked, each as it was told last. */
  const told = { head: '', scopes: '' };
  const allowed = createAllowance(needs.clock, BURST, PER_SECOND);

  const send = (frame: string) => {
    if (state !== 'over') peer.send(frame);
  };
  const refuseOne = (code: SyncRefusal, ask: string) =>
    send(frameOf({ type: 'refused', ask, code, message: refusalWords[code] }));
  const refuse = (code: SyncRefusal) => {
    if (state === 'over') return;
    send(frameOf({ type: 'refused', code, message: refusalWords[code] }));
    state = 'over';
    peer.end(code);
  };
  const letIn = async (hello: Hello) => {
    state = 'greeting';
    const said = await withinTime(needs.clock, ANSWER_MS, greet(needs, hello)).catch(unavailable);
    if (state !== 'greeting') return;
    if ('refused' in said) return refuse(said.refused);
    who = said.greeted;
    state = 'open';
    send(frameOf(said.welcome));
    // What is new since the welcome was written was told to nobody yet.
    tellAgain();
    onGreeted(who);
    if (isStale) void checkAgain(null);
  };
  const answer = async (asked: Question, by: Greeted, length: number) => {
    if (open >= OPEN_QUESTIONS) return refuseOne('busy', asked.ask);
    open += 1;
    const work = withinTime(needs.clock, ANSWER_MS, answerQuestion(needs, by, asked, length));
    const said = await work.catch(whyNot);
    open -= 1;
    if ('refused' in said) refuseOne(said.refused, asked.ask);
    else send(said.frame);
    if (asked.type === 'ping') tellAgain();
  };
  /** A line may swallow one frame and carry the next: nobody would ask for what they were never told of. */
  const tellAgain = () => {
    for (const frame of Object.values(told)) if (frame) send(frame);
  };
  const hearBad = (missed: string, ask?: string) => {
    onBadFrame(missed);
    bad += 1;
    if (state === 'new' || state === 'greeting') return refuse('bad-hello');
    if (ask === undefined || bad > BAD_FRAMES) return refuse('bad-frame');
    refuseOne('bad-frame', ask);
  };
  const checkAgain = async (userId: string | null) => {
    if (!who) isStale = true;
    if (!who || (userId !== null && who.person.userId !== userId)) return;
    const person = await personOf(needs.sessions, who.hello).catch(() => who?.person ?? 'not-signed-in');
    if (typeof person === 'string') return refuse(person);
    const isOther = person.scopes.join('\n') !== who.person.scopes.join('\n');
    who.person = person;
    if (!isOther) return;
    told.scopes = frameOf({ type: 'scopes', scopes: [...person.scopes] });
    send(told.scopes);
  };
  return {
    hear: (frame) => {
      if (state === 'over') return;
      if (!allowed()) return refuse('busy');
      const read = readFrame(frame);
      if ('missed' in read) return hearBad(read.missed, read.ask);
      if (read.said.type === 'hello') return state === 'new' ? void letIn(read.said) : hearBad('hello again');
      if (!who || state !== 'open') return hearBad('hello is expected first');
      void answer(read.said, who, frame?.length ?? 0);
    },
    wasGreeted: () => who !== undefined,
    scopes: () => who?.person.scopes ?? ['all'],
    tell: (frame) => {
      told.head = frame;
      if (state === 'open') send(frame);
    },
    checkAgain,
    refuse,
    gone: () => {
      state = 'over';
    },
  };
}

const unavailable = () => ({ refused: 'unavailable' as const });
const whyNot = (error: unknown): Answer => ({ refused: error instanceof Busy ? 'busy' : 'unavailable' });
