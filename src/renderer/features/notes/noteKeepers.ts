import type { DeskApi } from '../../../shared/api/deskApi.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { createNoteDrafts } from './noteDrafts.ts';
import type { NoteKeeper } from './noteKeeper.ts';
import { createNoteKeeper } from './noteKeeper.ts';

const byDesk = new WeakMap<DeskApi, Map<string, NoteKeeper>>();

/** The keeper of a call's text. It lives as long as the page, so that changing calls or screens loses nothing. */
export function noteKeeperOf(api: DeskApi, { call: { id }, notes }: DeskCall): NoteKeeper {
  const keepers = byDesk.get(api) ?? new Map<string, NoteKeeper>();
  byDesk.set(api, keepers);
  const tell = (text: string, rev: number) => api.ask('notes.keep', { callId: id, text, rev });
  const keeper = keepers.get(id) ?? createNoteKeeper(tell, createNoteDrafts(sessionStorage, id), notes);
  keepers.set(id, keeper);
  return keeper;
}
