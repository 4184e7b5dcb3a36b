import type { LegRecording, RecordedSide } from './legRecording.ts';
import type { LegView } from './legView.ts';

/** How a dial ended for one leg, in Asterisk's words. */
export type DialStatus = 'ANSWER' | 'BUSY' | 'CANCEL' | 'CONGESTION' | 'CHANUNAVAIL' | 'NOANSWER' | 'OTHER';

/** One event of an Asterisk, the same whether AMI or ARI told it. `at` is ms of one clock. Events come twice, late, or never. */
export type LegEvent = { at: number } & (
  | { type: 'created'; leg: LegView }
  | { type: 'seen'; leg: LegView }
  /** `caller` is null where an application dials. */
  | { type: 'dialled'; caller: LegView | null; callee: LegView; dialString: string }
  | { type: 'dialRings'; callee: LegView }
  /** Asterisk 11 does not say which of the dialled legs is meant. */
  | { type: 'dialEnded'; caller: LegView | null; callee: LegView | null; status: DialStatus }
  /** `talking` is false of bridges where people wait: parking, music. */
  | { type: 'entered'; leg: LegView; bridge: string; talking: boolean }
  | { type: 'left'; leg: LegView; bridge: string }
  | { type: 'held'; leg: LegView }
  /** The customer waits because a transfer is begun with a feature code: nobody pressed hold. */
  | { type: 'waits'; leg: LegView }
  | { type: 'unheld'; leg: LegView }
  /** `soft`: the PBX asks, and its cause means something else. */
  | { type: 'hangupAsked'; leg: LegView; soft: boolean; cause: number | null }
  | { type: 'gone'; leg: LegView; cause: number | null }
  | { type: 'blindTransferred'; transferer: LegView; extension: string }
  | { type: 'attendedTransferred'; first: LegView; second: LegView | null; target: LegView | null }
  | { type: 'parked'; leg: LegView; space: string }
  | { type: 'queued'; leg: LegView; queue: string }
  | { type: 'leftQueue'; leg: LegView }
  /** Of a leg, or of all in a bridge. `recording`: its name, for what becomes of it. */
  | { type: 'recordingBegan'; recording: string; on: Pick<LegRecording, 'leg' | 'bridge'> }
  | { type: 'recordingMuted'; recording: string; sides: readonly RecordedSide[]; isMuted: boolean }
  | { type: 'recordingEnded'; recording: string }
  | { type: 'renamed'; id: string; name: string }
  /** The answer to a question of `Tracker.unsure`. */
  | { type: 'presentation'; id: string; withheld: boolean }
  /** A queue or a hint says that an endpoint is a person's phone. */
  | { type: 'person'; endpoint: string; extension: string | null; name: string | null }
  /** The connection is gone: what happens now is never seen. */
  | { type: 'lost' }
  /** Asterisk began at `bootedAt`: what was before is over. */
  | { type: 'booted'; bootedAt: number }
  /** All legs there are, after a connection. */
  | { type: 'present'; legs: { leg: LegView; bridge: string | null; createdAt: number | null; dialled: boolean }[] }
);
