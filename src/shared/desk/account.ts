import type { Role } from '../link/people/role.ts';

/** Which centre this desk belongs to, and who is signed in there. */
export interface Account {
  /** `own`: the centre that runs beside this desk. */
  centre: 'own' | 'joined';
  /** Of a joined centre, as people say it: `centre.example:4050`. */
  address: string | null;
  /** The last who signed in; null before the first time. */
  user: { id: string; name: string; role: Role } | null;
  /** `ended`: by the centre, which revoked it, forgot it, or had the password changed. The desk goes on working by itself. */
  state: 'own' | 'signed-in' | 'signed-out' | 'ended';
  /** Where the session is kept on this machine. */
  keptIn: 'keychain' | 'file';
  /** The desk was started for this centre and cannot go back to one of its own. */
  isFixed: boolean;
}
