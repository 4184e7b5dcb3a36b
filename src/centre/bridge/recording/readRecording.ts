import type { LegEvent } from '../asterisk/legEvent.ts';
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

const translate = { ami: amiToLegs, ari: ariToLegs };

/**
 * Reads a recording, one JSON object a line: `{t, event}` as the PBX sent it, `{t, meta}` of the connection; other
 * lines say nothing of calls. Without an adapter each event is read as what it looks like.
 */
export function readRecording(text: string, adapter?: RecordedAdapter): Recording {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map((line) => readLine(line, adapter));
  const moments = read.filter((moment) => moment !== null);
  return { moments, brokenLines: lines.length - moments.length };
}

function readLine(line: string, adapter: RecordedAdapter | undefined): RecordedMoment | null {
  try {
    const { t, event, meta } = JSON.parse(line);
    if (!Number.isFinite(t)) return null;
    if (meta === 'close') return { t, events: [{ type: 'lost', at: t }] };
    if (!event || typeof event !== 'object') return { t, events: [] };
    return { t, events: translate[adapter ?? ('Event' in event ? 'ami' : 'ari')](event, t) };
  } catch {
    return null;
  }
}
