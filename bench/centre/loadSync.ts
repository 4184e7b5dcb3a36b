import { WebSocket } from 'ws';
import { SYNC_PROTOCOL } from '../../src/shared/link/sync/frames.ts';
import type { Mutation } from '../../src/shared/link/sync/mutations.ts';
import { SYNC_SCHEMA } from '../../src/shared/link/sync/rows.ts';
import { sharedNow } from '../pop/benchMessages.ts';
import type { SyncFigures } from './loadMessages.ts';

interface Heard {
  type: string;
  ask?: string;
  code?: string;
  seq?: number;
  head?: number;
  next?: number;
  isLast?: boolean;
  results?: unknown[];
  entries?: { kind: string; id: string; body: { place?: string } | null }[];
}

const MAY_ASK_AGAIN = ['busy', 'unavailable'];

export interface LoadSync {
  /** What this desk did, in the order in which it did it. */
  push(mutations: Omit<Mutation, 'mseq'>[]): void;
  isQuiet(): boolean;
  close(): void;
}

export interface LoadSyncNeeds {
  url: string;
  device: string;
  token: string;
  scope: string;
  figures: SyncFigures;
  /** A closed call that somebody pushed has come here. */
  onClosed(callId: string): void;
  onLost(why: string): void;
}

/** The /sync side of a desk: one push in flight, one pull in flight, a cursor; it keeps no rows. */
export async function connectLoadSync({
  url,
  device,
  token,
  scope,
  figures,
  ...told
}: LoadSyncNeeds): Promise<LoadSync> {
  const socket = new WebSocket(`${url}/sync`, SYNC_PROTOCOL, { perMessageDeflate: false });
  let welcomed = () => {};
  let outbox: Mutation[] = [];
  let pushing: { at: number; mutations: Mutation[] } | null = null;
  let [mseq, cursor, head] = [0, 0, 0];
  let isPulling = false;

  const pushNext = () => {
    if (pushing || outbox.length === 0) return;
    pushing = { at: sharedNow(), mutations: outbox.splice(0, 200) };
    figures.pushed += pushing.mutations.length;
    socket.send(JSON.stringify({ type: 'push', ask: 'push', mutations: pushing.mutations }));
  };
  const pull = () => {
    if (isPulling || cursor >= head) return;
    isPulling = true;
    figures.pulls += 1;
    socket.send(JSON.stringify({ type: 'pull', ask: 'pull', scope, after: cursor, limit: 500 }));
  };
  const hear = (said: Heard) => {
    if (said.type === 'welcome') {
      cursor = head = said.head ?? 0;
      welcomed();
    } else if (said.type === 'head') {
      figures.heads += 1;
      head = Math.max(head, said.seq ?? 0);
      pull();
    } else if (said.type === 'pushed' && pushing) {
      figures.acknowledged += said.results?.length ?? 0;
      figures.ackMs.push(sharedNow() - pushing.at);
      pushing = null;
      pushNext();
    } else if (said.type === 'page') {
      isPulling = false;
      for (const { kind, id, body } of said.entries ?? []) {
        figures.rows += 1;
        if (kind === 'call' && body?.place === 'closed') told.onClosed(id);
      }
      cursor = said.next ?? cursor;
      head = said.isLast ? Math.max(cursor, said.head ?? 0) : head;
      if (!said.isLast) pull();
    } else if (said.ask === 'push' && pushing && MAY_ASK_AGAIN.includes(said.code ?? '')) {
      outbox = [...pushing.mutations, ...outbox];
      figures.pushed -= pushing.mutations.length;
      pushing = null;
      setTimeout(pushNext, 500);
    } else told.onLost(`${said.type} ${JSON.stringify(said).slice(0, 200)}`);
  };
  let isClosing = false;
  socket.on('message', (data) => hear(JSON.parse(String(data)) as Heard));
  socket.on('close', (code) => isClosing || told.onLost(`/sync closed ${code}`));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const said = { protocol: SYNC_PROTOCOL, schema: SYNC_SCHEMA, device, incarnation: 'bench', token };
  const ready = new Promise<void>((resolve) => {
    welcomed = resolve;
  });
  socket.send(JSON.stringify({ type: 'hello', ...said, lastMseq: 0, lastAcked: 0, epoch: null, now: Date.now() }));
  await ready;
  return {
    push: (mutations) => {
      for (const mutation of mutations) {
        mseq += 1;
        outbox = [...outbox, { ...mutation, mseq }];
      }
      pushNext();
    },
    isQuiet: () => !pushing && !isPulling && outbox.length === 0,
    close: () => {
      isClosing = true;
      socket.close();
    },
  };
}
