import type { Clock } from '../../shared/lib/clock.ts';
import type { CentreChild, CentreEndpoint } from './centreChild.ts';

const FIRST_RESPAWN_MS = 250;
const LONGEST_RESPAWN_MS = 10_000;
/** A centre that lived this long did not fail at its start. */
const STEADY_MS = 30_000;
/** How long it may take to end in order. */
const END_MS = 1_200;

/** The centre ended before it listened; it has said why itself. */
export class CentreNotStarted extends Error {
  constructor() {
    super('the centre did not start');
  }
}

export interface CentreSupervisor {
  endpoint(): CentreEndpoint | null;
  /** Resolves when the first centre listens; rejects when it ended before. */
  readonly started: Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  clock: Clock;
  token: string;
  spawn: () => CentreChild;
  /** The endpoint is another one, or none. */
  onChange: () => void;
}

/** Keeps one centre alive beside the desk. One that never came up is not tried again. */
export function superviseCentre({ clock, token, spawn, onChange }: Options): CentreSupervisor {
  let endpoint: CentreEndpoint | null = null;
  let child: CentreChild | null = null;
  let failures = 0;
  let everReady = false;
  let stopping = false;
  let cancelRespawn = () => {};
  let gone = () => {};
  let settle: { resolve: () => void; reject: (error: Error) => void };
  const started = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });

  function set(next: CentreEndpoint | null): void {
    endpoint = next;
    onChange();
  }

  function start(): void {
    const spawnedAt = clock.now();
    child = spawn();
    child.onReady(({ url }) => {
      everReady = true;
      set({ url, token });
      settle.resolve();
    });
    child.onGone(() => {
      child = null;
      gone();
      if (stopping) return;
      set(null);
      if (!everReady) return settle.reject(new CentreNotStarted());
      failures = clock.now() - spawnedAt > STEADY_MS ? 0 : failures + 1;
      cancelRespawn = clock.after(Math.min(LONGEST_RESPAWN_MS, FIRST_RESPAWN_MS * 2 ** failures), start);
    });
  }

  start();
  return {
    endpoint: () => endpoint,
    started,
    stop() {
      stopping = true;
      cancelRespawn();
      const last = child;
      if (!last) return Promise.resolve();
      return new Promise((resolve) => {
        const cancel = clock.after(END_MS, () => last.kill());
        gone = () => {
          cancel();
          resolve();
        };
        last.end();
      });
    },
  };
}
