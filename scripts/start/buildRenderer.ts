import { spawn } from 'node:child_process';
import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './projectFolder.ts';

const sources = ['src/renderer', 'src/shared', 'vite.config.ts', 'package-lock.json'];

export class BuildFailed extends Error {}

/**
 * Builds the page when there is none, or when one of its sources is younger. A build that is cut short leaves the last one whole.
 * With CROCDESK_NO_BUILD it is taken as it is: several desks start side by side then, and whoever starts them has built it.
 */
export async function buildRenderer(onBuild: () => void): Promise<void> {
  if (process.env.CROCDESK_NO_BUILD) return;
  const built = inProject('out/renderer');
  if (ageOf(join(built, 'index.html')) > Math.max(...sources.map((source) => youngest(inProject(source))))) return;
  onBuild();
  const fresh = `${built}-${process.pid}`;
  const remove = () => rmSync(fresh, { recursive: true, force: true });
  process.once('exit', remove);
  await vite(['build', '--logLevel', 'warn', '--outDir', fresh]);
  rmSync(built, { recursive: true, force: true });
  renameSync(fresh, built);
  process.off('exit', remove);
}

/** Runs vite to its end; its complaints go where ours do. */
export function vite(args: string[]): Promise<void> {
  const child = spawn(process.execPath, [inProject('node_modules/vite/bin/vite.js'), ...args], {
    cwd: inProject(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const endWithUs = () => void child.kill();
  process.once('exit', endWithUs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('exit', endWithUs);
      if (code === 0) resolve();
      else reject(new BuildFailed());
    });
  });
}

const ageOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function youngest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
