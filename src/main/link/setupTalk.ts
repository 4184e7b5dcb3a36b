import type { Clock } from '../../shared/lib/clock.ts';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { ProbeReport } from '../../shared/link/bridge/probe.ts';
import type { SetupAsked, SetupTold, SetupView } from '../../shared/link/bridge/setup.ts';

/** Switching waits for adapters to stop; longer than this nothing there takes. */
const DEADLINE_MS = 15_000;

type WithoutId<T> = T extends { id: string } ? Omit<T, 'id'> : never;
export interface Asked {
  /** Comes back with what is told of it. */
  id: string;
  answer: Promise<Result<SetupView>>;
}

/** What an administrator asks of the centre's telephony. Each is answered once: by the centre, the deadline or the end of the connection. */
export interface SetupTalk {
  ask(asked: WithoutId<SetupAsked>): Asked;
  /** How tests go. */
  listen(listener: (test: string, report: ProbeReport) => void): void;
  hear(told: SetupTold): void;
  failAll(): void;
}

export function createSetupTalk(clock: Clock, newId: () => string, send: (frame: FromDesk) => boolean): SetupTalk {
  const waiting = new Map<string, (answer: Result<SetupView>) => void>();
  let listener: (test: string, report: ProbeReport) => void = () => {};
  const settle = (id: string, answer: Result<SetupView>) => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
  };
  return {
    ask: (asked) => {
      const id = newId();
      const answer = new Promise<Result<SetupView>>((resolve) => {
        const cancel = clock.after(DEADLINE_MS, () => settle(id, failed('timed-out')));
        waiting.set(id, (value) => {
          cancel();
          resolve(value);
        });
      });
      if (!send({ ...asked, id } as SetupAsked)) settle(id, failed('telephony-down'));
      return { id, answer };
    },
    listen: (to) => {
      listener = to;
    },
    hear: (told) => {
      if (told.type === 'setup-progress') listener(told.test, told.report);
      else settle(told.id, told.ok && told.setup ? done(told.setup) : failed(told.code ?? 'internal', told.message));
    },
    failAll: () => {
      for (const id of [...waiting.keys()]) settle(id, failed('telephony-down'));
    },
  };
}
