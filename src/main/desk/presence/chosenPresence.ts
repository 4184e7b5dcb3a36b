import { z } from 'zod';
import { MISSED } from '../../../shared/presence/pauseReason.ts';
import type { StoreReads } from '../../store/deskStore.ts';
import type { Saver } from '../saving/saver.ts';
import type { KeptPresence } from './presenceKeeper.ts';

const SETTING = 'presence';
const chosen = z.object({ status: z.enum(['ready', 'paused']), reason: z.string().nullable() });
const keptPresence = z.object({ chosen, next: chosen.nullable(), missed: z.boolean() });
const fresh: KeptPresence = { chosen: { status: 'ready', reason: null }, next: null, missed: false };

/** What the agent chose last; a new desk is ready. */
export function readPresence(reads: Pick<StoreReads, 'setting'>): KeptPresence {
  try {
    const said: unknown = JSON.parse(reads.setting(SETTING) ?? 'null');
    return keptPresence.safeParse(said).data ?? fromEarlier(said);
  } catch {
    return fresh;
  }
}

/** Earlier desks kept the choice alone, a missed call among the choices. */
function fromEarlier(said: unknown): KeptPresence {
  const earlier = chosen.safeParse(said).data;
  if (!earlier) return fresh;
  return earlier.reason === MISSED ? { ...fresh, missed: true } : { ...fresh, chosen: earlier };
}

/** Kept in the order of choosing; a failure shows in `saving`. */
export function writePresence(saver: Saver, next: KeptPresence): void {
  saver.keep((writes) => writes.setSetting(SETTING, JSON.stringify(next))).catch(() => {});
}
