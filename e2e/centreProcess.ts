import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endGroup } from './endGroup.ts';
import { programFile } from './programs/places.ts';

const certificate = join(import.meta.dirname, '../test/certificates/localhost.example.pem');

export interface LaunchedCentre {
  /** `wss://localhost:PORT` */
  url: string;
  /** The certificate that nobody but its desks believes. */
  certificate: string;
  said(): string;
  stop(): Promise<void>;
}

/** `npm run centre` with a configuration of its own, encrypted, over one folder. */
export async function launchCentre(folder: string): Promise<LaunchedCentre> {
  const config = join(folder, 'centre.yaml');
  const lines = ['port: 0', 'names: [localhost]', `tlsCert: ${certificate}`, `tlsKey: ${certificate}`];
  await writeFile(config, [...lines, `data: ${join(folder, 'centre')}`, 'pace: 0', 'log: silent'].join('\n'));
  const child = spawnCentre(folder, ['--config', config]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += text));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const [, found] = /wss:\/\/\S+:(\d+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the centre ended before it was ready:\n${said}`)));
  });
  const stop = () => endGroup(child.pid, 'SIGTERM');
  return { url: `wss://localhost:${port}`, certificate, said: () => said, stop };
}

/** `npm run centre -- add-administrator NAME`, with the password from the standard input. */
export async function addAdministrator(folder: string, name: string, password: string): Promise<number> {
  const child = spawnCentre(folder, ['add-administrator', name, '--data', join(folder, 'centre')]);
  child.stdin?.end(`${password}\n`);
  const [code] = await once(child, 'close');
  return code as number;
}

function spawnCentre(folder: string, args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [programFile('centre'), ...args, '--lang', 'fr'], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, CROCDESK_ANNOUNCE: join(folder, 'running') },
  });
  const goWithUs = () => void endGroup(child.pid, 'SIGKILL');
  process.once('exit', goWithUs);
  child.once('exit', () => process.off('exit', goWithUs));
  return child;
}
