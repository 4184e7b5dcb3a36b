import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { vite } from './buildRenderer.ts';
import { inProject } from './projectFolder.ts';

/** The Electron runtime's program, or undefined: it is a download that not every machine may make. */
export function findElectron(): string | undefined {
  const said = inProject('node_modules/electron/path.txt');
  if (!existsSync(said)) return undefined;
  const program = inProject('node_modules/electron/dist', readFileSync(said, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}

/** The built desk in its own window; it starts its own centre. */
export async function startElectron(program: string, argv: readonly string[]): Promise<ChildProcess> {
  await vite(['build', '--app', '--logLevel', 'warn']);
  return spawn(program, [inProject(), ...argv], { stdio: 'inherit' });
}
