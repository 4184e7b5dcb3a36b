import { WebSocket } from 'ws';
import { SYNC_PROTOCOL } from '../../src/shared/link/sync/frames.ts';
import { SYNC_SCHEMA } from '../../src/shared/link/sync/rows.ts';
import { SLOW_TOKEN } from './loadMessages.ts';

/** Frames that it lets lie: more than four megabytes would have it cut. */
const LIES = 6;

/** A desk that asks for everything and reads one frame a second, and one row of it. When it is cut it comes back. */
export function startSlowDesk(url: string) {
  const figures = { rows: 0, cuts: 0 };
  let isEnding = false;
  let socket = connect();

  function connect(): WebSocket {
    const next = new WebSocket(`${url}/sync`, SYNC_PROTOCOL, { perMessageDeflate: false });
    const said = { protocol: SYNC_PROTOCOL, schema: SYNC_SCHEMA, device: 'slow', incarnation: 'bench' };
    const hello = { type: 'hello', ...said, token: SLOW_TOKEN, lastMseq: 0, lastAcked: 0, epoch: null };
    next.on('open', () => next.send(JSON.stringify({ ...hello, now: Date.now() })));
    next.on('message', (data) => {
      const { type, entries } = JSON.parse(String(data));
      figures.rows += entries?.length ?? 0;
      if (type === 'welcome') for (let n = 0; n < LIES; n += 1) ask(next);
      else if (type === 'page') ask(next);
      next.pause();
      setTimeout(() => next.resume(), 1_000);
    });
    next.on('error', () => {});
    next.on('close', () => {
      if (isEnding) return;
      figures.cuts += 1;
      setTimeout(() => {
        socket = connect();
      }, 1_000);
    });
    return next;
  }
  const ask = (of: WebSocket) =>
    of.send(JSON.stringify({ type: 'pull', ask: 'q', scope: 'all', after: 0, limit: 2_000 }));
  return {
    figures,
    end: () => {
      isEnding = true;
      socket.terminate();
    },
  };
}
