import { z } from 'zod';
import type { SyncFromDesk } from '../../../shared/link/sync/frames.ts';
import { syncFromDesk } from '../../../shared/link/sync/frames.ts';

/** What a frame says, or what is wrong with it: in words without its content, and with its `ask` where it has one. */
export type ReadFrame = { said: SyncFromDesk } | { missed: string; ask?: string };

const asked = z.object({ ask: z.string().min(1).max(64) });

export function readFrame(frame: string | null): ReadFrame {
  if (frame === null) return { missed: 'binary frame' };
  let json: unknown;
  try {
    json = JSON.parse(frame);
  } catch {
    return { missed: 'not JSON' };
  }
  const read = syncFromDesk.safeParse(json);
  if (read.success) return gapIn(read.data) ?? { said: read.data };
  const [issue] = read.error.issues;
  return { missed: issue ? `${issue.path.join('.') || 'frame'}: ${issue.code}` : 'frame', ...askOf(json) };
}

function askOf(json: unknown): { ask?: string } {
  const read = asked.safeParse(json);
  return read.success ? { ask: read.data.ask } : {};
}

/** A push is one stretch of the outbox. */
function gapIn(said: SyncFromDesk): ReadFrame | undefined {
  if (said.type !== 'push') return undefined;
  const { mutations, ask } = said;
  const isStretch = mutations.every(({ mseq }, i) => mseq === (mutations[0]?.mseq ?? 0) + i);
  return isStretch ? undefined : { missed: 'mutations: gap', ask };
}
