// A program of its own: where a package's file lies is Node's to say, not the test runner's.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packedFile, packedNames } from './places.ts';

// Makes one file of each package that most programs load: half of what a thread costs to start is finding small files.
for (const name of packedNames) if (!existsSync(packedFile(name))) await pack(name);

async function pack(name: string): Promise<void> {
  const file = packedFile(name);
  await mkdir(dirname(file), { recursive: true });
  const outDir = await mkdtemp(join(dirname(file), 'making-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(import.meta.resolve(name)),
      outDir,
      target: 'node22',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'packed.mjs', codeSplitting: false } },
    },
  });
  // Whole or not at all, whoever else packs at this moment.
  await rename(join(outDir, 'packed.mjs'), file);
  await rm(outDir, { recursive: true });
}
