import type { Duplex } from 'node:stream';
import type { Clock } from '../../../shared/lib/clock.ts';
import { createSilence } from '../../../shared/lib/silence.ts';
import type { AmiPacket } from './amiEvent.ts';
import { header } from './amiEvent.ts';
import { createAmiReader } from './amiReader.ts';
import type { AmiAction } from './amiWriter.ts';
import { amiText } from './amiWriter.ts';

const PING_MS = 5_000;
const DEAD_MS = 15_000;
/** An action that is not answered by then will not be. */
const ANSWER_MS = 10_000;
/** More than a large PBX has channels and queue members. */
const LIST_LIMIT = 100_000;

export interface AmiConnection {
  /** The answer; rejected when the connection ends or the PBX stays silent. */
  send(action: AmiAction): Promise<AmiPacket>;
  /** The events that an action answers with, up to its `…Complete`; empty when the PBX does not know it. */
  list(action: AmiAction): Promise<AmiPacket[]>;
  /** From now on it is asked every `PING_MS` whether it lives. */
  watch(latency: (ms: number) => void): void;
  close(): void;
}
export interface AmiConnectionHeard {
  banner(line: string): void;
  event(packet: AmiPacket): void;
  /** Told once. */
  closed(why: string): void;
}

interface Asked {
  answer(packet: AmiPacket): void;
  refuse(error: Error): void;
  /** Set when it answers with events: they are gathered until one says that the list is complete. */
  events: AmiPacket[] | null;
  cancel(): void;
}

/** One connection to an AMI port, over a socket that is open or opening. */
export function createAmiConnection(socket: Duplex, clock: Clock, heard: AmiConnectionHeard): AmiConnection {
  const asked = new Map<string, Asked>();
  const silence = createSilence(clock, PING_MS);
  let nextId = 0;
  let isOpen = true;
  let stopWatching = clock.after(DEAD_MS, () => close('the PBX does not get ready'));

  function close(why: string): void {
    if (!isOpen) return;
    isOpen = false;
    stopWatching();
    socket.destroy();
    for (const { refuse, cancel } of asked.values()) {
      cancel();
      refuse(new Error(why));
    }
    asked.clear();
    heard.closed(why);
  }
  const ask = (action: AmiAction, isList: boolean) =>
    new Promise<{ first: AmiPacket; events: AmiPacket[] }>((resolve, reject) => {
      if (!isOpen) return reject(new Error('closed'));
      nextId += 1;
      const id = `crocdesk-${nextId}`;
      const events: AmiPacket[] | null = isList ? [] : null;
      const cancel = clock.after(ANSWER_MS, () => {
        asked.delete(id);
        reject(new Error('no answer'));
      });
      const answer = (first: AmiPacket) => {
        cancel();
        asked.delete(id);
        resolve({ first, events: events ?? [] });
      };
      asked.set(id, { answer, refuse: reject, events, cancel });
      socket.write(amiText({ ...action, ActionID: id }));
    });
  const reader = createAmiReader({
    banner: heard.banner,
    packet: (packet) => {
      const entry = asked.get(header(packet, 'ActionID') ?? '');
      if (!entry || !take(entry, packet)) heard.event(packet);
    },
    broken: close,
  });

  socket.on('data', (bytes: Uint8Array) => {
    silence.heard();
    reader.feed(bytes);
  });
  socket.on('error', (error) => close(error.message));
  socket.on('close', () => close('the PBX closed the connection'));

  return {
    send: async (action) => (await ask(action, false)).first,
    list: async (action) => (await ask(action, true)).events,
    watch: (latency) => {
      const beat = () => {
        if (silence.atBeat() >= DEAD_MS) return close('the PBX has fallen silent');
        const sentAt = clock.now();
        ask({ Action: 'Ping' }, false).then(
          () => latency(clock.now() - sentAt),
          () => {},
        );
        stopWatching = clock.after(PING_MS, beat);
      };
      stopWatching();
      beat();
    },
    close: () => close('closed'),
  };
}

/** False: the packet is an event of its own, which only carries the id (`OriginateResponse`). */
function take(asked: Asked, packet: AmiPacket): boolean {
  const response = header(packet, 'Response');
  if (header(packet, 'Event') === null) {
    if (asked.events === null || response !== 'Success') asked.answer(packet);
    return true;
  }
  if (asked.events === null) return false;
  if (asked.events.length < LIST_LIMIT) asked.events.push(packet);
  if (isComplete(packet)) asked.answer(packet);
  return true;
}

const isComplete = (packet: AmiPacket) =>
  header(packet, 'EventList') === 'Complete' || /Complete$/.test(header(packet, 'Event') ?? '');
