import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { constants, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const ENTRY = join(import.meta.dirname, '../../src/centre/main.ts');
const TOKEN = 'bench-token-bench-token-bench-token';

export interface CentreProcess {
  url: string;
  token: string;
  end(): Promise<void>;
}

/** A real centre over a copy of that file. */
export async function startCentreProcess(file: string, folder: string): Promise<CentreProcess> {
  const data = join(folder, 'centre');
  mkdirSync(data, { recursive: true });
  copyFileSync(file, join(data, 'centre.db'), constants.COPYFILE_FICLONE);
  const child = spawn(process.execPath, [ENTRY, '--data', data, '--pbx', 'none', '--log', 'error'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, CROCDESK_TOKEN: TOKEN, CROCDESK_ANNOUNCE: folder },
  });
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    child.once('message', (said) => resolve(said as { url: string }));
    child.once('exit', (code) => reject(new Error(`the centre ended (${code})`)));
  });
  return { url, token: TOKEN, end: () => ended(child) };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
