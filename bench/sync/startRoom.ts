import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CentreProcess } from './centreProcess.ts';
import type { FromRoom, ToRoom } from './deskMessages.ts';

const ENTRY = fileURLToPath(new URL('./roomProcess.ts', import.meta.url));

export interface Room {
  /** All of them follow the centre. */
  here: Promise<unknown>;
  /** From now on one of them changes something each so often. */
  work(everyMs: number): void;
  end(): Promise<Extract<FromRoom, { type: 'room-left' }>>;
}

export function startRoom({ url, token }: CentreProcess, desks: number, customers: number): Room {
  const child: ChildProcess = fork(ENTRY, [url, token, `${desks}`, `${customers}`]);
  const tell = (asked: ToRoom) => child.send(asked);
  const said = <T extends FromRoom['type']>(type: T) =>
    new Promise<Extract<FromRoom, { type: T }>>((resolve, reject) => {
      child.on('message', (message: FromRoom) => message.type === type && resolve(message as never));
      child.once('exit', (code) => reject(new Error(`the room ended (${code})`)));
    });
  return {
    here: said('room-here'),
    work: (everyMs) => void tell({ type: 'work', everyMs }),
    end: () => {
      tell({ type: 'leave' });
      return said('room-left');
    },
  };
}
