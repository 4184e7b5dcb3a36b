// Builds what the journeys start, from the sources as they are now: a start takes a quarter less work.
import { join } from 'node:path';
import { build } from 'vite';
import { besideMain, external, resolve } from '../../scripts/build/nodeProgram.ts';
import { builtPrograms, programs } from '../../test/packed/places.ts';

const project = join(import.meta.dirname, '../..');

/** Two commands, and the programs and threads that these start. */
const entries = [...['start', 'centre'].map((name) => join(import.meta.dirname, `${name}.mjs`)), ...programs];

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
      input: entries,
      external,
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
