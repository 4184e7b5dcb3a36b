import type { DeskApi } from '../../../shared/api/deskApi.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { createNoteDrafts } from './noteDrafts.ts';
import type { NoteKeeper } from './noteKeeper.ts';
import { createNoteKeeper } from './noteKeeper.ts';

const byDesk = new WeakMap<DeskApi, Map<string, NoteKeeper>>();

/** So many keepers stay; beyond them those go whose text the desk has. */
const MOST = 20;

/** The keeper of a call's text. It outlives the pane, so that changing calls or screens loses nothing. */
export function noteKeeperOf(api: DeskApi, { call: { id }, notes }: DeskCall): NoteKeeper {
  const keepers = byDesk.get(api) ?? new Map<string, NoteKeeper>();
  byDesk.set(api, keepers);
  const tell = (text: string, rev: number) => api.ask('notes.keep', { callId: id, text, rev });
  const keeper = keepers.get(id) ?? createNoteKeeper(tell, createNoteDrafts(sessionStorage, id), notes);
  keepers.set(id, keeper);
  if (keepers.size > MOST) forgetKept(keepers, id);
  return keeper;
}

function forgetKept(keepers: Map<string, NoteKeeper>, shown: string): void {
  for (const [id, keeper] of keepers) {
    const { rev, keptRev } = keeper.getState();
    if (id !== shown && rev <= keptRev) keepers.delete(id);
  }
}
