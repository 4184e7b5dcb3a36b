import type { Role } from '../../shared/link/people/role.ts';

/** Whose a token is, and what they may see. */
export interface Person {
  userId: string;
  name: string;
  role: Role;
  /** `all`, or teams and campaigns as `team:NAME` and `campaign:NAME`. */
  scopes: readonly string[];
  /** The only device that may show this token; none given: any. */
  device?: string;
  /** Which session it is, for a user who signed in by name. */
  session?: string;
}

/** Whoever started the centre and gave it its token, or may read that token on its machine: nobody signed in by name. */
export const LOCAL_USER = 'local';

/** Who is signed in at this centre. */
export interface Sessions {
  /** Null: nobody was ever given this token, or it ran out. Never throws for a token that is nonsense. */
  whoIs(token: string): Promise<Person | 'revoked' | null>;
  /** Hears that a user's sessions, role or scopes changed (null: anybody's); whoever is connected is asked for again. The answer unsubscribes. */
  onChange(listener: (userId: string | null) => void): () => void;
}
