import { pino } from 'pino';

/** What the centre writes down. Never a number, a name or a note: only ids, states and counts. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Lines of JSON on the standard error output, so that the standard output stays for what was asked. */
export const createLog = (level: pino.LevelWithSilent): Log =>
  pino({ name: 'centre', level, base: null }, pino.destination({ fd: 2, sync: true }));
