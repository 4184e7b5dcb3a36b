// Builds what the journeys start, from the sources as they are now: a start takes a quarter less work.
import { join } from 'node:path';
import { build } from 'vite';
import { besideMain, external, resolve } from '../../scripts/build/nodeProgram.ts';
import { builtPrograms } from '../../test/packed/places.ts';

const project = join(import.meta.dirname, '../..');

/** Two commands, and the programs and threads that these start. */
const entries = [
  'e2e/programs/start.mjs',
  'e2e/programs/centre.mjs',
  'src/centre/main.ts',
  'src/centre/store/people/sqlite/peopleWorker.ts',
  'src/centre/store/sqlite/storeThread.ts',
  'src/main/store/worker.ts',
  'src/main/store/copy/readerThread.ts',
  'src/main/store/reports/reportWorker.ts',
];

await build({
  configFile: false,
  root: project,
  logLevel: 'warn',
  publicDir: false,
  plugins: [besideMain],
  ssr: resolve,
  build: {
    ssr: true,
    outDir: builtPrograms,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: entries.map((entry) => join(project, entry)),
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
