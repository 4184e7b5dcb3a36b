import { WebSocket } from 'ws';
import type { SyncFromCentre, SyncFromDesk } from '../../src/shared/link/sync/frames.ts';
import { SYNC_PROTOCOL, syncFromCentre } from '../../src/shared/link/sync/frames.ts';
import { SYNC_SCHEMA } from '../../src/shared/link/sync/rows.ts';

type Heard<T extends SyncFromCentre['type']> = Extract<SyncFromCentre, { type: T }>;
type Question = Exclude<SyncFromDesk, { type: 'hello' }>;
type Unnumbered<Q> = Q extends unknown ? Omit<Q, 'ask'> : never;
export type Hello = Extract<SyncFromDesk, { type: 'hello' }>;

/** A desk reduced to its socket: what a test sees is what the wire said. */
export interface SyncDesk {
  readonly heard: SyncFromCentre[];
  say(message: SyncFromDesk): void;
  sayRaw(frame: string | Uint8Array): void;
  /** Asks and waits for the answer, or its refusal. */
  ask(question: Unnumbered<Question>): Promise<SyncFromCentre>;
  hears<T extends SyncFromCentre['type']>(type: T, fits?: (message: Heard<T>) => boolean): Promise<Heard<T>>;
  readonly closed: Promise<number>;
  stopReading(): void;
  leave(): Promise<void>;
}

export const helloOf = (said: Partial<Hello> = {}): Hello => ({
  ...{ type: 'hello', protocol: SYNC_PROTOCOL, schema: SYNC_SCHEMA, device: 'desk-1', incarnation: 'first' },
  ...{ token: 'amina', lastMseq: 0, lastAcked: 0, epoch: null, now: Date.now(), ...said },
});

/** Connects, says hello and waits for the welcome. */
export async function createSyncDesk(url: string, hello: Partial<Hello> = {}): Promise<SyncDesk> {
  const desk = await connectSyncDesk(url);
  desk.say(helloOf(hello));
  await desk.hears('welcome');
  return desk;
}

export async function connectSyncDesk(
  url: string,
  { autoPong = true, protocol = SYNC_PROTOCOL } = {},
): Promise<SyncDesk> {
  const socket = new WebSocket(`${url}/sync`, protocol, { perMessageDeflate: false, autoPong });
  const heard: SyncFromCentre[] = [];
  const waiting = new Set<() => void>();
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data) => {
    heard.push(syncFromCentre.parse(JSON.parse(String(data))));
    for (const look of [...waiting]) look();
  });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => {});
  let asked = 0;
  const finds = <M extends SyncFromCentre>(fits: (message: SyncFromCentre) => message is M): Promise<M> =>
    new Promise((resolve) => {
      const look = () => {
        const found = heard.find(fits);
        if (!found) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  return {
    heard,
    closed,
    say: (message) => socket.send(JSON.stringify(message)),
    sayRaw: (frame) => socket.send(frame),
    hears: <T extends SyncFromCentre['type']>(type: T, fits: (message: Heard<T>) => boolean = () => true) =>
      finds((message): message is Heard<T> => message.type === type && fits(message as Heard<T>)),
    ask: (question) => {
      asked += 1;
      const ask = `q${asked}`;
      socket.send(JSON.stringify({ ...question, ask }));
      return finds((message): message is SyncFromCentre => 'ask' in message && message.ask === ask);
    },
    stopReading: () => socket.pause(),
    leave: async () => {
      socket.close();
      await closed;
    },
  };
}
