import { SYNC_PROTOCOL } from '../../../shared/link/sync/frames.ts';
import { SYNC_SCHEMA } from '../../../shared/link/sync/rows.ts';

const FAMILY = /^crocdesk\.sync\.(\d{1,6})$/;

/** The number of a protocol of ours, or null. */
export function protocolNumber(protocol: string): number | null {
  const number = FAMILY.exec(protocol)?.[1];
  return number === undefined ? null : Number(number);
}

const ours = { protocol: protocolNumber(SYNC_PROTOCOL) ?? 0, schema: SYNC_SCHEMA };

/**
 * How a desk is spoken with. This centre speaks its own protocol and shapes, and those one before; a newer desk speaks ours.
 * One that is older still may push, since what it typed must not be lost, but it would not understand what it was told.
 */
export function spokenWith(said: { protocol: string; schema: number }, here = ours): 'whole' | 'pushes-only' | 'not' {
  const protocol = protocolNumber(said.protocol);
  if (protocol === null) return 'not';
  return protocol >= here.protocol - 1 && said.schema >= here.schema - 1 ? 'whole' : 'pushes-only';
}
