import type { Person, Sessions } from '../../src/centre/people/sessions.ts';

export interface KnownSessions extends Sessions {
  /** From now on this token is this person's; null: nobody's. */
  set(token: string, person: Person | 'revoked' | null): void;
}

export const personOf = (name: string, scopes: readonly string[] = ['all']): Person => ({
  ...{ userId: name, name, role: 'agent', scopes },
});

/** Sessions that a test changes. */
export function createKnownSessions(known: Record<string, Person | 'revoked'>): KnownSessions {
  const sessions = new Map<string, Person | 'revoked' | null>(Object.entries(known));
  const listeners = new Set<(userId: string | null) => void>();
  return {
    whoIs: async (token) => sessions.get(token) ?? null,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set: (token, person) => {
      const before = sessions.get(token);
      sessions.set(token, person);
      const userId = typeof before === 'object' && before ? before.userId : null;
      for (const listener of listeners) listener(userId);
    },
  };
}
