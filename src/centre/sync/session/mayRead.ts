import type { Person } from '../../people/sessions.ts';

/** Whether this person may be told of a scope: whoever may see all may also ask for a part. */
export const mayRead = ({ scopes }: Pick<Person, 'scopes'>, scope: string): boolean =>
  scopes.includes('all') || scopes.includes(scope);
