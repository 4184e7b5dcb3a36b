import type { DialStatus } from './legEvent.ts';

const known: DialStatus[] = ['ANSWER', 'BUSY', 'CANCEL', 'CONGESTION', 'CHANUNAVAIL', 'NOANSWER'];

/** Asterisk's word for how a dial ended; one that is not known yet is no answer. */
export const dialStatus = (text: string | null): DialStatus => known.find((word) => word === text) ?? 'OTHER';
