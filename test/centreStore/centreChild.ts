import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const PROGRAM = fileURLToPath(new URL('./writingCentre.ts', import.meta.url));

export interface CentreChild {
  /** The calls it said were acknowledged, in order. */
  acked: { id: string; holder: boolean }[];
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  gone(): Promise<unknown>;
}

/** A real process with a store of its own on the same place. */
export function startCentreChild(where: string, name: string): CentreChild {
  const child = spawn(process.execPath, [PROGRAM, where, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const acked: CentreChild['acked'] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => acked.push(JSON.parse(line) as CentreChild['acked'][number]));
  const kill = async () => {
    child.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  return { acked, signal: (name) => void child.kill(name), gone: () => exit };
}
