import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = join(import.meta.dirname, '../scripts/run.mjs');

/** `npm run pbx -- …` against the centre that belongs to this data folder. Answers what it printed. */
export async function pbx(data: string, ...args: readonly string[]): Promise<string> {
  const env = { ...process.env, CROCDESK_ANNOUNCE: join(data, 'announce') };
  const { stdout } = await promisify(execFile)(process.execPath, [run, 'pbx', ...args], { env });
  return stdout.trim();
}
