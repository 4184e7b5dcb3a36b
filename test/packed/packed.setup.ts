import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packedFile, packedNames } from './places.ts';

const packages = fileURLToPath(new URL('./packPackages.ts', import.meta.url));
const programs = fileURLToPath(new URL('../../e2e/programs/buildPrograms.ts', import.meta.url));

// biome-ignore lint/style/noDefaultExport: Vitest takes a global setup by its default export.
export default function packPackages(): void {
  if (!packedNames.every((name) => existsSync(packedFile(name)))) execFileSync(process.execPath, [packages]);
  // Anew for each run: as the sources are now.
  execFileSync(process.execPath, [programs], { stdio: 'inherit' });
}
