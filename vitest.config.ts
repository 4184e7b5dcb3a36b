import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { nodeFlag, nodeOptions } from './test/packed/places.ts';

export default defineConfig({
  test: {
    include: ['{src,test,scripts,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/packed/packed.setup.ts'],
    setupFiles: ['test/chance.setup.ts'],
    pool: 'forks',
    // One more than cores: many tests wait for a socket, a disk or a process.
    maxWorkers: 3,
    // What one file has loaded serves the next: a quarter of the processor's work.
    isolate: false,
    allowOnly: false,
    // Real databases and sockets, on machines that do other work too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    // The threads and processes that tests start find their packages in one file each, and are not compiled anew each time.
    execArgv: [nodeFlag],
    env: {
      NODE_OPTIONS: nodeOptions,
      NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/crocdesk/compiled'),
    },
  },
});
