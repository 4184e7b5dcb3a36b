import type { UserView } from '../../../shared/link/people/people.ts';
import { scopesOf } from '../../../shared/link/people/role.ts';
import { useWords } from '../../session/words/useWords.ts';
import { peopleWords } from './peopleWords.ts';

/** Which customers somebody sees, in words. */
export function useSeesText(): (user: Pick<UserView, 'role' | 'teams' | 'campaigns'>) => string {
  const say = useWords(peopleWords);
  return (user) => {
    const scopes = scopesOf(user);
    if (scopes.includes('all')) return say('seesAll');
    return scopes.length === 0 ? say('seesNothing') : [...user.teams, ...user.campaigns].join(', ');
  };
}
