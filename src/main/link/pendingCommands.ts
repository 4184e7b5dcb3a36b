import type { Clock } from '../../shared/lib/clock.ts';
import type { ErrorCode, Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';

/** The bridge answers within five seconds or says it cannot; this is for a bridge that says nothing. */
const DEADLINE_MS = 6_000;

export type CommandResult = Result<{ call?: string }>;

export interface PendingCommands {
  add(id: string): Promise<CommandResult>;
  settle(id: string, result: CommandResult): void;
  failAll(code: ErrorCode): void;
}

/** Commands on their way. Each is settled exactly once: by its result, its deadline, or the end of the connection. */
export function createPendingCommands(clock: Clock): PendingCommands {
  const waiting = new Map<string, (result: CommandResult) => void>();

  return {
    add(id) {
      return new Promise((resolve) => {
        const cancel = clock.after(DEADLINE_MS, () => settle(id, failed('timed-out')));
        waiting.set(id, (result) => {
          cancel();
          resolve(result);
        });
      });
    },
    settle,
    failAll(code) {
      for (const id of [...waiting.keys()]) settle(id, failed(code));
    },
  };

  function settle(id: string, result: CommandResult): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(result);
  }
}
