import type { DeskApi } from '../../../shared/api/deskApi.ts';
import { createTypedDrafts } from './typedDrafts.ts';
import type { TellDesk, Told, TypedKeeper } from './typedKeeper.ts';
import { createTypedKeeper } from './typedKeeper.ts';

const byDesk = new WeakMap<DeskApi, Map<string, TypedKeeper>>();

/** So many keepers stay; beyond them those go whose text the desk has. */
const MOST = 20;

/** The keeper of what is typed under this name. It outlives what shows it, so that changing calls or screens loses nothing. */
export function typedKeeperOf(api: DeskApi, name: string, told: Told, tell: TellDesk): TypedKeeper {
  const keepers = byDesk.get(api) ?? new Map<string, TypedKeeper>();
  byDesk.set(api, keepers);
  const keeper = keepers.get(name) ?? createTypedKeeper(tell, createTypedDrafts(sessionStorage, name), told);
  keepers.set(name, keeper);
  if (keepers.size > MOST) forgetKept(keepers, name);
  return keeper;
}

function forgetKept(keepers: Map<string, TypedKeeper>, shown: string): void {
  for (const [name, keeper] of keepers) {
    const { rev, keptRev } = keeper.getState();
    if (name !== shown && rev <= keptRev) keepers.delete(name);
  }
}
