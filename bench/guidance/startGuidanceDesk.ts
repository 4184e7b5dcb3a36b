import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromGuidanceDesk, ToGuidanceDesk } from './guidanceMessages.ts';

const DESK = fileURLToPath(new URL('./guidanceDesk.ts', import.meta.url));

/** The desk under test as a process of its own, over the store at `path`. */
export function startGuidanceDesk(path: string) {
  const child = fork(DESK, [path]);
  const exited = once(child, 'exit');
  const said = async <T extends FromGuidanceDesk['type']>(type: T) => {
    const heard = once(child, 'message').then(([message]) => message as FromGuidanceDesk);
    const message = await Promise.race([heard, exited.then(() => null)]);
    if (message?.type !== type) throw new Error(`The desk under test ended without ${type}`);
    return message as Extract<FromGuidanceDesk, { type: T }>;
  };
  const tell = (message: ToGuidanceDesk) => void child.send(message);
  return {
    ready: said('ready'),
    ring: () => tell({ type: 'ring' }),
    async end() {
      tell({ type: 'end' });
      const ended = await said('ended');
      await exited;
      return ended;
    },
    kill: () => void child.kill(),
  };
}
