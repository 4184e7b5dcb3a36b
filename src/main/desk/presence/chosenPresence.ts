import { z } from 'zod';
import type { StoreReads } from '../../store/deskStore.ts';
import type { Saver } from '../saving/saver.ts';
import type { Chosen } from './presenceKeeper.ts';

const SETTING = 'presence';
const chosen = z.object({ status: z.enum(['ready', 'paused']), reason: z.string().nullable() });

/** What the agent chose last; a new desk is ready. */
export function readChosen(reads: Pick<StoreReads, 'setting'>): Chosen {
  try {
    return chosen.safeParse(JSON.parse(reads.setting(SETTING) ?? 'null')).data ?? { status: 'ready', reason: null };
  } catch {
    return { status: 'ready', reason: null };
  }
}

/** Kept in the order of choosing; a failure shows in `saving`. */
export function writeChosen(saver: Saver, next: Chosen): void {
  saver.keep((writes) => writes.setSetting(SETTING, JSON.stringify(next))).catch(() => {});
}
