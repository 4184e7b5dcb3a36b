import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endGroup } from './endGroup.ts';
import { programFile } from './programs/places.ts';

export interface LaunchedDesk {
  url: string;
  port: number;
  /** As a power cut would: desk and centre together, nothing told. */
  kill(): Promise<void>;
  /** As Ctrl+C would. */
  stop(): Promise<void>;
}

/** What a journey starts in: the built page as it is, and a zone of the floor's own. */
export interface Surroundings {
  data: string;
  timeZone: string;
}

export const environmentOf = ({ data, timeZone }: Surroundings): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  TZ: timeZone,
  CROCDESK_NO_BUILD: '1',
  CROCDESK_ANNOUNCE: join(data, 'running'),
});

/** `npm start`, built, as a process of its own, with everything it starts in one group that goes with this one. */
export function spawnDesk(around: Surroundings, more: readonly string[] = []): ChildProcess {
  const language = more.includes('--lang') ? [] : ['--lang', 'fr'];
  const flags = ['--shell', 'browser', '--no-open', '--data', around.data, ...language, '--pace', '0', ...more];
  const child = spawn(process.execPath, [programFile('start'), ...flags], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentOf(around),
  });
  const goWithUs = () => void endGroup(child.pid, 'SIGKILL');
  process.once('exit', goWithUs);
  child.once('exit', () => process.off('exit', goWithUs));
  return child;
}

/** Starts a desk over one data folder and waits until it is ready. */
export async function launchDesk(around: Surroundings, more: readonly string[] = []): Promise<LaunchedDesk> {
  const child = spawnDesk(around, more);
  const url = await readyUrl(child);
  return {
    url,
    port: Number(new URL(url).port),
    kill: () => endGroup(child.pid, 'SIGKILL'),
    stop: () => endGroup(child.pid, 'SIGTERM'),
  };
}

function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const ready = /Crocdesk is ready: (\S+)/.exec(said)?.[1];
      if (ready) resolve(ready);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the desk ended before it was ready:\n${said}`)));
  });
}
