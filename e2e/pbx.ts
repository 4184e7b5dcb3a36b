import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = join(import.meta.dirname, '../scripts/run.mjs');

/** `npm run pbx -- …` for the centre beside the desk that keeps its data here. Answers what it printed. */
export async function pbx(data: string, ...args: readonly string[]): Promise<string> {
  const command = [run, 'pbx', ...args, '--data', join(data, 'centre')];
  const { stdout } = await promisify(execFile)(process.execPath, command);
  return stdout.trim();
}
