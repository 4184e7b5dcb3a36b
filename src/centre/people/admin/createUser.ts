import { v7 as uuid } from 'uuid';
import type { Role } from '../../../shared/link/people/role.ts';
import type { KeptUser } from '../../store/people/peopleStore.ts';
import { hashPassword } from '../password/hashPassword.ts';

interface Wanted {
  name: string;
  password: string;
  role: Role;
  teams?: string[];
  campaigns?: string[];
}

/** A user to be kept. */
export const createUser = async (
  { name, password, role, teams = [], campaigns = [] }: Wanted,
  createdAt: number,
): Promise<KeptUser> => ({
  id: uuid(),
  ...{ name, role, teams, campaigns, createdAt },
  password: await hashPassword(password),
  isActive: true,
});
