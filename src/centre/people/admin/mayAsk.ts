import type { PeopleCommand } from '../../../shared/link/people/people.ts';
import type { Role } from '../../../shared/link/people/role.ts';

/** Who may ask it. `own`: everybody, about themselves; administrators about anybody. */
const asker: Record<PeopleCommand, 'administrator' | 'own'> = {
  'people.list': 'administrator',
  'people.add': 'administrator',
  'people.change': 'administrator',
  'people.setPassword': 'administrator',
  'people.changePassword': 'own',
  'people.sessions': 'own',
  'people.revoke': 'own',
  'people.revokeAll': 'administrator',
  'people.audit': 'administrator',
};

export const mayAsk = (command: PeopleCommand, role: Role): boolean =>
  asker[command] === 'own' || role === 'administrator';
