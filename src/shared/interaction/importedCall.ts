import type { EndedCall } from '../call/call.ts';
import type { ScriptRun } from '../script/scriptRun.ts';
import type { StoryLine } from './callStory.ts';

/** A call that is over, with its whole story, as the demonstration brings it. */
export interface ImportedCall {
  interactionId: string;
  call: EndedCall;
  agent: string;
  customerId: string | null;
  queueLabel: string | null;
  didLabel: string | null;
  scriptRuns: ScriptRun[];
  activeScript: string | null;
  notes: { text: string; rev: number };
  disposition: { key: string; label: string; chosenAt: number } | null;
  wrapUp: { startedAt: number; endsAt: number; extensions: number } | null;
  closedAt: number;
  popMs: number | null;
  /** In the order of the story. */
  lines: StoryLine[];
}
