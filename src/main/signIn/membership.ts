import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { role } from '../../shared/link/people/role.ts';

const FILE = 'centre.json';
const OWN = 'own';
const FIRST_STORE = 'desk.db';

const kept = z.object({
  /** The centre this desk is one of; null: its own. */
  joined: z
    .object({ url: z.string(), user: z.object({ id: z.string(), name: z.string(), role }).nullable() })
    .nullable()
    .default(null),
  /** Each centre's customers in a store of their own, by the centre's address. */
  stores: z.record(z.string(), z.string().regex(/^[\w.-]+\.db$/)).default({}),
});
type Kept = z.infer<typeof kept>;
export type Joined = NonNullable<Kept['joined']>;

/** Which centre this desk has joined, and which store belongs to which centre. */
export interface Membership {
  joined(): Joined | null;
  join(joined: Joined | null): void;
  /** The store of a centre (null: its own), in the desk's folder. The first centre of all gets `desk.db`. */
  storeOf(url: string | null): string;
}

/** Throws where the file is there and cannot be read: a desk must not forget whose it is. */
export function readMembership(data: string): Membership {
  const file = join(data, FILE);
  let now: Kept = existsSync(file) ? kept.parse(JSON.parse(readFileSync(file, 'utf8'))) : kept.parse({});
  const keep = (next: Kept) => {
    mkdirSync(data, { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(next, null, 2), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
    now = next;
  };
  const newName = (url: string | null) => {
    const isFree = !Object.values(now.stores).includes(FIRST_STORE);
    // A store from before there was this file belongs to the desk's own centre.
    const isOurs = isFree && (url === null || !existsSync(join(data, FIRST_STORE)));
    return isOurs ? FIRST_STORE : `desk-${hashOf(url ?? OWN)}.db`;
  };
  return {
    joined: () => now.joined,
    join: (joined) => keep({ ...now, joined }),
    storeOf: (url) => {
      const known = now.stores[url ?? OWN];
      if (known) return known;
      const name = newName(url);
      keep({ ...now, stores: { ...now.stores, [url ?? OWN]: name } });
      return name;
    },
  };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
