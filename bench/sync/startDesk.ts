import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CentreProcess } from './centreProcess.ts';
import type { FromDesk, ToDesk } from './deskMessages.ts';

const ENTRY = fileURLToPath(new URL('./deskProcess.ts', import.meta.url));

export interface BenchDesk {
  live: Promise<Extract<FromDesk, { type: 'live' }>>;
  edit(id: string, city: string): void;
  onEdited(listener: (edited: Extract<FromDesk, { type: 'edited' }>) => void): void;
  onChanged(listener: (changed: Extract<FromDesk, { type: 'changed' }>) => void): void;
  end(): Promise<void>;
}

export function startDesk(path: string, { url, token }: CentreProcess): BenchDesk {
  const child: ChildProcess = fork(ENTRY, [path, url, token]);
  const ask = (asked: ToDesk) => child.send(asked);
  const on = <T extends FromDesk['type']>(type: T, listener: (said: Extract<FromDesk, { type: T }>) => void) =>
    void child.on('message', (said: FromDesk) => {
      if (said.type === type) listener(said as never);
    });
  return {
    live: new Promise((resolve, reject) => {
      child.on('message', (said: FromDesk) => said.type === 'live' && resolve(said));
      child.once('exit', (code) => reject(new Error(`the desk ended (${code})`)));
    }),
    edit: (id, city) => void ask({ type: 'edit', id, city }),
    onEdited: (listener) => on('edited', listener),
    onChanged: (listener) => on('changed', listener),
    end: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        ask({ type: 'end' });
      }),
  };
}
