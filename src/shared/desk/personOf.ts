import type { DeskState } from './deskState.ts';

/** Whose desk this is now: whoever is signed in at its centre, else whoever said their name. Empty: nobody yet. */
export function personOf({ account, profile }: Pick<DeskState, 'account' | 'profile'>): string {
  const user = account?.centre === 'joined' ? account.user : null;
  return user ? `user:${user.id}` : profile ? `name:${profile.agentName}` : '';
}
