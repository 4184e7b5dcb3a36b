import type { LegEvent } from '../asterisk/legEvent.ts';
import type { AmiPacket } from '../asteriskAmi/amiEvent.ts';
import { amiToLegs } from '../asteriskAmi/amiToLegs.ts';
import { ariToLegs } from '../asteriskAri/ariToLegs.ts';

export type RecordedAdapter = 'ami' | 'ari';
/** One line of a recording: what happened to legs, `t` ms after its beginning. */
export interface RecordedMoment {
  t: number;
  events: LegEvent[];
}
export interface Recording {
  moments: RecordedMoment[];
  /** Lines that are no JSON object with a time. */
  brokenLines: number;
}

const translate: Record<RecordedAdapter, (event: AmiPacket, at: number) => LegEvent[]> = {
  ami: amiToLegs,
  ari: ariToLegs,
};

/** Reads a recording, one JSON object a line: `{t, event}` as the PBX sent it, `{t, meta}` of the connection; other lines say nothing of calls. */
export function readRecording(text: string, adapter: RecordedAdapter): Recording {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const moments = lines.flatMap((line) => readLine(line, adapter) ?? []);
  return { moments, brokenLines: lines.filter((line) => readLine(line, adapter) === undefined).length };
}

function readLine(line: string, adapter: RecordedAdapter): RecordedMoment | undefined {
  try {
    const { t, event, meta } = JSON.parse(line);
    if (!Number.isFinite(t)) return undefined;
    if (meta === 'close') return { t, events: [{ type: 'lost', at: t }] };
    return { t, events: event && typeof event === 'object' ? translate[adapter](event, t) : [] };
  } catch {
    return undefined;
  }
}
