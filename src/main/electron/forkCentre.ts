import { utilityProcess } from 'electron';
import { z } from 'zod';
import type { CentreChild } from '../centreProcess/centreChild.ts';

const announced = z.object({ url: z.string() });

/** A centre as a process that Electron looks after, and ends when the application does. */
export function forkCentre(entry: string, args: string[], token: string): CentreChild {
  const env = { ...process.env, CROCDESK_TOKEN: token };
  const child = utilityProcess.fork(entry, args, { env, stdio: 'inherit', serviceName: 'Crocdesk centre' });
  return {
    onReady(work) {
      child.once('message', (message: unknown) => {
        const said = announced.safeParse(message);
        if (said.success) work(said.data);
      });
    },
    onGone: (work) => void child.once('exit', () => work()),
    end: () => void child.kill(),
    kill: () => void child.kill(),
  };
}
