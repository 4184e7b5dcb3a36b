import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const run = join(import.meta.dirname, '../scripts/run.mjs');

export interface LaunchedDesk {
  url: string;
  port: number;
  /** As a power cut would: desk and centre together, nothing told. */
  kill(): Promise<void>;
  /** As Ctrl+C would. */
  stop(): Promise<void>;
}

/** Starts `npm start` over one data folder and waits until it is ready. The whole family of processes is one group. */
export async function launchDesk(data: string, more: readonly string[] = []): Promise<LaunchedDesk> {
  const flags = ['--shell', 'browser', '--no-open', '--data', data, '--lang', 'fr', '--pace', '0', ...more];
  const child = spawn(process.execPath, [run, 'start', ...flags], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await readyUrl(child);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    process.kill(-(child.pid ?? 0), signal);
    await exited;
  };
  return { url, port: Number(new URL(url).port), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
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
