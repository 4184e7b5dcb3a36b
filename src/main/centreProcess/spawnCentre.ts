import { spawn } from 'node:child_process';
import { z } from 'zod';
import type { CentreChild } from './centreChild.ts';

const announced = z.object({ url: z.string() });

/** A centre as a Node child. It ends itself when this process is gone, however it went. */
export function spawnCentre(entry: string, args: readonly string[], token: string): CentreChild {
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, CROCDESK_TOKEN: token },
  });
  let gone = false;
  const whenGone: (() => void)[] = [];
  const leave = () => {
    if (gone) return;
    gone = true;
    for (const work of whenGone) work();
  };
  child.once('exit', leave);
  child.once('error', leave);
  return {
    onReady(work) {
      child.once('message', (message) => {
        const said = announced.safeParse(message);
        if (said.success) work(said.data);
      });
    },
    onGone: (work) => void whenGone.push(work),
    end: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  };
}
