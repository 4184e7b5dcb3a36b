import type { DeskApi } from '../../shared/api/deskApi.ts';
import type { DownFrame } from '../../shared/api/socketFrames.ts';
import type { Result } from '../../shared/lib/result.ts';
import { failed } from '../../shared/lib/result.ts';
import type { Connection, Host } from './host.ts';
import { createListeners } from './listeners.ts';
import { createPendingAsks } from './pendingAsks.ts';
import { retryDelay } from './retryDelay.ts';

/** `DeskApi` over one WebSocket that comes back by itself. A command asked while the desk is away fails at once. */
export function createSocketHost(url: string, open = (to: string) => new WebSocket(to)): Host {
  const events = createListeners();
  const watchers = createListeners();
  const pending = createPendingAsks();
  let connection: Connection = 'connecting';
  let socket: WebSocket;
  let attempt = 0;

  const become = (next: Connection) => {
    connection = next;
    watchers.tell('connection', next);
  };

  const connect = () => {
    socket = open(url);
    socket.addEventListener('open', () => {
      attempt = 0;
      become('open');
    });
    socket.addEventListener('message', ({ data }) => receive(JSON.parse(data as string) as DownFrame));
    socket.addEventListener('close', () => {
      pending.failAll();
      become('lost');
      setTimeout(connect, retryDelay(attempt, Math.random()));
      attempt += 1;
    });
  };

  const receive = (frame: DownFrame) => {
    if ('event' in frame) events.tell(frame.event, frame.payload);
    else pending.settle(frame.id, frame.result);
  };

  const opened = () =>
    new Promise<boolean>((settle) => {
      if (connection !== 'connecting') return settle(connection === 'open');
      const stop = watchers.add('connection', (next) => {
        stop();
        settle(next === 'open');
      });
    });

  const send = (name: string, input: unknown) =>
    new Promise<Result<unknown>>((settle) => {
      const id = pending.add(settle);
      socket.send(JSON.stringify({ id, name, input }));
    });

  /** Sent in the same turn when the socket is open, so that the last words of a closing page still leave. */
  const ask = (name: string, input: unknown): Promise<Result<unknown>> => {
    if (connection === 'open') return send(name, input);
    return opened().then((isOpen) => (isOpen ? send(name, input) : failed('disconnected')));
  };

  connect();
  return {
    api: {
      ask: ask as DeskApi['ask'],
      on: (name, listener) => events.add(name, listener as (payload: unknown) => void),
    },
    onConnection(listener) {
      listener(connection);
      return watchers.add('connection', (next) => listener(next as Connection));
    },
  };
}
