import { StringDecoder } from 'node:string_decoder';
import type { AmiPacket } from './amiEvent.ts';

/** Beyond these it is no AMI, or no honest one. */
export const LINE_LIMIT = 65_536;
const HEADER_LIMIT = 2_000;

export interface AmiReader {
  /** Takes bytes as they come, in any pieces. Never throws. */
  feed(bytes: Uint8Array): void;
}
export interface AmiHeard {
  /** The first line, which names the protocol. */
  banner(line: string): void;
  packet(packet: AmiPacket): void;
  /** The other side sends what cannot be AMI: the connection is worth nothing any more. */
  broken(why: string): void;
}

/** Splits what an Asterisk sends into packets: header lines, ended by an empty line. */
export function createAmiReader(heard: AmiHeard): AmiReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isGreeted = false;
  let isBroken = false;
  let packet = emptyPacket();
  let headers = 0;

  const line = (text: string) => {
    if (text === '') {
      if (headers > 0) heard.packet(packet);
      packet = emptyPacket();
      headers = 0;
    } else if (isGreeted) {
      headers += addHeader(packet, text);
    } else {
      isGreeted = true;
      heard.banner(text);
    }
  };
  const breakOff = (why: string) => {
    isBroken = true;
    rest = '';
    heard.broken(why);
  };
  return {
    feed: (bytes) => {
      if (isBroken) return;
      const lines = (rest + decoder.write(bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        if (text.length > LINE_LIMIT) return breakOff('a line without end');
        line(text.endsWith('\r') ? text.slice(0, -1) : text);
        if (headers > HEADER_LIMIT) return breakOff('a packet without end');
      }
      if (rest.length > LINE_LIMIT) breakOff('a line without end');
    },
  };
}

/** Without a prototype: a header may have any name. */
const emptyPacket = (): AmiPacket => Object.create(null);

/** Answers how many headers the line was: a line without a colon is none. */
function addHeader(packet: AmiPacket, line: string): number {
  const colon = line.indexOf(':');
  if (colon <= 0) return 0;
  const name = line.slice(0, colon);
  const value = line.slice(colon + 1).replace(/^ /, '');
  const before = packet[name];
  packet[name] = before === undefined ? value : [before, value].flat();
  return 1;
}
