import type { ErrorCode } from '../../shared/lib/result.ts';
import type { CopyCount, CopyEnd, CopySource } from '../sync/copies.ts';
import type { Brake } from './copy/brake.ts';
import type { WriteName } from './syncWrites.ts';

/** What the writing worker begins with. */
export interface WriterData {
  path: string;
  brake: Brake;
}

/** From the desk to its writing worker. */
export type ToWorker =
  | { type: 'write'; id: number; name: WriteName; args: unknown[]; at: number }
  /** The first copy of a scope; answered when it has ended. */
  | { type: 'copy'; id: number; scope: string; source: CopySource }
  | { type: 'stop-copy' }
  /** Everything that was asked before is written first. */
  | { type: 'close' };

export type FromWorker =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: ErrorCode; message: string }
  | { id: number; progress: CopyCount }
  | { id: number; copied: CopyEnd };

/** Wait behind everything an agent did. */
const BULK: ReadonlySet<WriteName> = new Set<WriteName>([
  'importCustomers',
  'page',
  'reset',
  'cursors',
  'leaveScope',
  'sums',
  'repair',
  'tidy',
  'handOver',
]);
export const isBulk = (name: WriteName): boolean => BULK.has(name);
