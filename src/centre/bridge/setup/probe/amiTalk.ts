import type { Duplex } from 'node:stream';
import type { Clock } from '../../../../shared/lib/clock.ts';
import type { AmiConnection } from '../../asteriskAmi/amiConnection.ts';
import { createAmiConnection } from '../../asteriskAmi/amiConnection.ts';
import type { AmiPacket } from '../../asteriskAmi/amiEvent.ts';
import { header } from '../../asteriskAmi/amiEvent.ts';
import type { AmiAction } from '../../asteriskAmi/amiWriter.ts';
import { ProbeFailure } from './probeFailure.ts';

/** More than any PBX has endpoints; beyond it nothing is kept. */
const MOST_EVENTS = 20_000;

export type Listed = { isKnown: true; events: AmiPacket[] } | { isKnown: false; isDenied: boolean };

/** A conversation with what may be an Asterisk, one question at a time. */
export interface AmiTalk {
  readonly banner: Promise<string>;
  ask(action: AmiAction): Promise<AmiPacket>;
  /** The events of a list, or whether it is refused or unknown there. */
  list(action: AmiAction): Promise<Listed>;
  /** The first event of this name, heard already or yet to come. */
  event(name: string): Promise<AmiPacket>;
  close(): void;
}

export function createAmiTalk(socket: Duplex, clock: Clock): AmiTalk {
  const heard = new Map<string, AmiPacket>();
  const waiting = new Map<string, (packet: AmiPacket) => void>();
  let gathered: AmiPacket[] = [];
  let gather: ((packet: AmiPacket) => void) | null = null;
  let greet: (line: string) => void = () => {};
  let end: (why: ProbeFailure) => void = () => {};
  const banner = new Promise<string>((resolve) => {
    greet = resolve;
  });
  const ended = new Promise<never>((_, reject) => {
    end = reject;
  });
  ended.catch(() => {});

  const connection: AmiConnection = createAmiConnection(socket, clock, {
    banner: greet,
    event: (packet) => {
      const name = header(packet, 'Event') ?? '';
      gather?.(packet);
      if (heard.size < 100) heard.set(name, packet);
      waiting.get(name)?.(packet);
    },
    closed: (why) => end(new ProbeFailure(/without end/.test(why) ? 'not-asterisk' : 'closed')),
  });
  // Why it ended is known better than that an answer is missing.
  const ask = (action: AmiAction) => connection.send(action).catch(() => ended);
  return {
    banner: Promise.race([banner, ended]),
    ask,
    list: async (action) => {
      gathered = [];
      const complete = new Promise<void>((resolve) => {
        gather = (packet) => {
          if (gathered.length < MOST_EVENTS) gathered.push(packet);
          if (isComplete(packet)) resolve();
        };
      });
      const answer = await ask(action);
      const isRefused = header(answer, 'Response') === 'Error';
      if (!isRefused) await Promise.race([complete, ended]);
      gather = null;
      return isRefused ? refused(answer) : { isKnown: true, events: gathered };
    },
    event: (name) => {
      const known = heard.get(name);
      if (known) return Promise.resolve(known);
      return Promise.race([new Promise<AmiPacket>((resolve) => waiting.set(name, resolve)), ended]);
    },
    close: connection.close,
  };
}

const isComplete = (packet: AmiPacket) =>
  header(packet, 'EventList') === 'Complete' || /Complete$/.test(header(packet, 'Event') ?? '');

/** An Asterisk without endpoints calls that an error, too. */
function refused(answer: AmiPacket): Listed {
  const message = header(answer, 'Message') ?? '';
  if (/^no .*found/i.test(message)) return { isKnown: true, events: [] };
  return { isKnown: false, isDenied: /permission/i.test(message) };
}
