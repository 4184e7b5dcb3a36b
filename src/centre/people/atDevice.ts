import type { Person, Sessions } from './sessions.ts';

interface Shown {
  token: string;
  device: string;
}

/** Whose token this is, shown by the device it was given to; or why nobody's. */
export async function atDevice(
  sessions: Sessions,
  { token, device }: Shown,
): Promise<Person | 'signed-out' | 'not-allowed'> {
  const person = await sessions.whoIs(token);
  if (person === 'revoked') return 'signed-out';
  if (person === null) return 'not-allowed';
  return person.device === undefined || person.device === device ? person : 'not-allowed';
}
