/** What became of one step in the conversations that came to it. */
export interface StepFigures {
  step: string;
  /** Conversations in which it was shown. */
  reached: number;
  /** It belongs to the way of those conversations, and they went past it by a jump. */
  skipped: number;
  /** Conversations whose last step it was, because the call ended there. */
  endedHere: number;
  /** Together and in the middle, ms on the screen for each time it was left. */
  totalMs: number;
  medianMs: number | null;
}

export interface ObjectionFigures {
  key: string;
  raised: number;
  overcome: number;
  callback: number;
  refusal: number;
}

/** How one script went, in one version or in all. */
export interface ScriptFigures {
  /** Conversations that began with it. */
  runs: number;
  /** Of those, that came to an end of the script; and to one that says the objective was reached. */
  finished: number;
  objective: number;
  medianMs: number | null;
  steps: StepFigures[];
  objections: ObjectionFigures[];
  agents: { agent: string; runs: number; finished: number; objective: number; medianMs: number | null }[];
  /** All that calls in this period were made with, whatever was asked for. */
  versions: number[];
}
