import type { CopyManifest } from '../../../shared/link/sync/frames.ts';
import type { CopySegment } from './copySegment.ts';

export type ReaderQuestion =
  | { type: 'manifest'; scope: string }
  | { type: 'segment'; of: Pick<CopyManifest, 'id' | 'scope'>; n: number; isBulk: boolean };
export type ToReader = ReaderQuestion & { id: number };

export type FromReader =
  | { id: number; value: CopyManifest | CopySegment }
  /** Null: it was not the centre that said no. */
  | { id: number; refused: { status: number; retryAfterMs: number | null } | null };
