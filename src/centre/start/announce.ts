import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const announcement = z.object({
  url: z.string(),
  token: z.string(),
  pid: z.number().int(),
  /** The data folder, when there is one. */
  data: z.string().optional(),
  startedAt: z.number().int(),
});
export type Announcement = z.infer<typeof announcement>;

/** Where centres that run from source announce themselves; a packaged one does so only when asked. */
export function sourceFolder(): string | undefined {
  if (!import.meta.filename?.endsWith('.ts')) return undefined;
  return join(import.meta.dirname, '../../../node_modules/.cache/crocdesk/running');
}

/** Says on this machine, to this user only, that a centre runs. Answers how to take it back. */
export function announce(folder: string, said: Announcement): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = join(folder, `${said.pid}.json`);
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(said), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The centres that run now, the newest first. What dead ones left behind is cleared away. */
export function announced(folder: string): Announcement[] {
  const found = files(folder).flatMap((name) => read(join(folder, name)));
  return found.sort((a, b) => b.startedAt - a.startedAt);
}

function files(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  } catch {
    return [];
  }
}

function read(file: string): Announcement[] {
  try {
    const said = announcement.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (isAlive(said.pid)) return [said];
    rmSync(file, { force: true });
  } catch {
    // Half written or foreign: no centre of ours.
  }
  return [];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
