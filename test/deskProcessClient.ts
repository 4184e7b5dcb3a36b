import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FollowedDesk } from './followDesk.ts';
import { followDesk } from './followDesk.ts';

export interface RunningDesk extends FollowedDesk {
  /** kill -9: nobody says goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** A desk in a process of its own, and a page that follows it. */
export async function runDesk(data: string): Promise<RunningDesk> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'deskProcess.ts'), data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const desk = await followDesk(await addressOf(child));
  return {
    ...desk,
    async kill() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      desk.leave();
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of child.stdout ?? []) {
    text += String(part);
    const said = /\{"url":"([^"]+)"\}/.exec(text);
    if (said?.[1]) return said[1];
  }
  throw new Error('the desk ended before it was ready');
}
