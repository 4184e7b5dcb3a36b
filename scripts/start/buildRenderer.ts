import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './projectFolder.ts';

const sources = ['src/renderer', 'src/shared', 'vite.config.ts', 'package-lock.json'];

/** Builds the page when there is none, or when one of its sources is younger. */
export async function buildRenderer(onBuild: () => void): Promise<void> {
  if (builtAt() > Math.max(...sources.map((source) => youngest(inProject(source))))) return;
  onBuild();
  await vite(['build', '--logLevel', 'warn']);
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

export class BuildFailed extends Error {}

function builtAt(): number {
  try {
    return statSync(inProject('out/renderer/index.html')).mtimeMs;
  } catch {
    return 0;
  }
}

function youngest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => youngest(join(path, name))));
}
