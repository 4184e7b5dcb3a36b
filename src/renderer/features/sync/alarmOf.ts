import type { Account } from '../../../shared/desk/account.ts';
import type { OpenConflict, SyncState } from '../../../shared/desk/syncState.ts';

export type SyncAlarm = 'protocol-too-old' | 'session' | 'not-allowed' | 'both' | 'refused' | 'conflicts';

/** Of the conflicts a supervisor sees, most are other people's: those are for the list. */
export function conflictsOf({ conflicts }: Pick<SyncState, 'conflicts'>, account?: Account): OpenConflict[] {
  const me = account?.user?.name;
  return me === undefined ? conflicts : conflicts.filter(({ stands, lost }) => stands.by === me || lost.by === me);
}

/** What needs a person now; the gravest first. Whoever is signed out is told so elsewhere. */
export function alarmOf(sync: SyncState, account?: Account): SyncAlarm | null {
  const { code, refused, state } = sync;
  const conflicts = conflictsOf(sync, account);
  if (code === 'protocol-too-old') return code;
  const isOut = account?.state === 'signed-out' || account?.state === 'ended';
  if (state === 'refused' && !isOut) return code === 'not-allowed' ? code : 'session';
  if (refused.length > 0) return conflicts.length > 0 ? 'both' : 'refused';
  return conflicts.length > 0 ? 'conflicts' : null;
}
