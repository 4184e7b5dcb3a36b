import type { ErrorCode } from '../../shared/lib/result.ts';
import type { WriteName } from './syncWrites.ts';

/** From the desk to its writing worker. */
export type ToWorker =
  | { type: 'write'; id: number; name: WriteName; args: unknown[]; at: number }
  /** Everything that was asked before is written first. */
  | { type: 'close' };

export type FromWorker =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: ErrorCode; message: string };

/** Waits behind everything an agent did. */
export const isBulk = (name: WriteName): boolean => name === 'importCustomers';
