import { createTokenCheck } from '../http/createTokenCheck.ts';
import type { Person, Sessions } from './sessions.ts';
import { LOCAL_USER } from './sessions.ts';

const local = (role: Person['role']): Person => ({ userId: LOCAL_USER, name: LOCAL_USER, role, scopes: ['all'] });

interface Needs {
  token: string;
  /** Whether the token was given by a desk that started this centre for itself: whoever shows it administers it. */
  isAdministrator?: ((token: string) => boolean) | undefined;
  /** Users who sign in; none: the token alone. */
  people?: Sessions | undefined;
}

/** All who are let in: by the token of this machine, or signed in by name. */
export function createSessions({ token, isAdministrator = () => false, people }: Needs): Sessions {
  const isToken = createTokenCheck(token);
  const who = local(isAdministrator(token) ? 'administrator' : 'supervisor');
  return {
    whoIs: async (given) => (isToken(given) ? who : (people?.whoIs(given) ?? null)),
    onChange: (listener) => people?.onChange(listener) ?? (() => {}),
  };
}
