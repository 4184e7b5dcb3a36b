import type { StoryLine } from '../../../../shared/interaction/callStory.ts';

/** One stay at a step of the script. */
export interface StepStay {
  step: string;
  title: string;
  at: number;
  /** Until the next step, or the end of the call; null where neither is known. */
  ms: number | null;
}

/** The way through the script, in order, with the time spent at each step. Steps reached after the end count nothing. */
export function scriptPath(lines: readonly StoryLine[], endedAt: number | null): StepStay[] {
  const arrivals = lines.filter(({ kind }) => kind === 'step');
  return arrivals.map(({ at, what, text }, place) => {
    const until = arrivals[place + 1]?.at ?? endedAt;
    return { step: what, title: text ?? what, at, ms: until === null ? null : Math.max(0, until - at) };
  });
}
