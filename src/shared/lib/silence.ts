import type { Clock } from './clock.ts';

/** How long nothing was heard, asked at a steady beat. A clock that is put forward or back meanwhile makes nobody dead, and keeps nobody alive. */
export interface Silence {
  heard(): void;
  /** At each beat: ms of silence. */
  atBeat(): number;
}

export function createSilence(clock: Clock, beatMs: number): Silence {
  let heardAt = clock.now();
  let beatAt = heardAt;
  let isHeard = true;
  let silentMs = 0;
  return {
    heard: () => {
      heardAt = clock.now();
      isHeard = true;
    },
    atBeat: () => {
      const now = clock.now();
      const isSteady = (ms: number) => ms >= 0 && ms <= 2 * beatMs;
      const step = now - beatAt;
      if (!isHeard) silentMs += isSteady(step) ? step : beatMs;
      else silentMs = isSteady(now - heardAt) ? now - heardAt : 0;
      beatAt = now;
      isHeard = false;
      return silentMs;
    },
  };
}
