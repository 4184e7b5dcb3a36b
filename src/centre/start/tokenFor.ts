import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The secret that desks show: given by the parent, else kept in the data folder, else new. */
export function tokenFor(given: string | undefined, data: string | undefined): string {
  if (given) return given;
  if (!data) return newToken();
  const file = tokenFile(data);
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (kept) return kept;
  } catch {
    // The first start here: there is none yet.
  }
  const token = newToken();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return token;
}

export const tokenFile = (data: string) => join(data, 'centre-token');
const newToken = () => randomBytes(32).toString('base64url');
