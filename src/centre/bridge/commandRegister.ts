import type { Clock } from '../../shared/lib/clock.ts';
import type { Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';

export const COMMAND_DEADLINE_MS = 5_000;
/** A desk that lost its connection asks again within seconds; later the same id is another command. */
const REMEMBERED_MS = 120_000;
const REMEMBERED = 5_000;

type Answer = Result<{ call?: string }>;

/** Each command runs once and is answered once, however often it is sent and however slow the PBX is. */
export interface CommandRegister {
  run(key: string, work: () => Promise<Answer>): Promise<Answer>;
}

export function createCommandRegister(clock: Clock): CommandRegister {
  const known = new Map<string, { answer: Promise<Answer>; at: number }>();
  return {
    run: (key, work) => {
      const before = known.get(key);
      if (before && clock.now() - before.at < REMEMBERED_MS) return before.answer;
      const answer = inTime(clock, work);
      known.delete(key);
      known.set(key, { answer, at: clock.now() });
      if (known.size > REMEMBERED) known.delete(known.keys().next().value as string);
      return answer;
    },
  };
}

async function inTime(clock: Clock, work: () => Promise<Answer>): Promise<Answer> {
  let cancel = () => {};
  const late = new Promise<Answer>((resolve) => {
    cancel = clock.after(COMMAND_DEADLINE_MS, () => resolve(failed('timed-out')));
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return failed('internal');
  } finally {
    cancel();
  }
}
