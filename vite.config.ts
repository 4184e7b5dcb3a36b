import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vite';
import { besideMain, external, resolve } from './scripts/build/nodeProgram.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface NodeTarget {
  entry: string;
  out: string;
  file: string;
  format?: 'es' | 'cjs';
  /** A second file in a folder must leave the first. */
  joins?: boolean;
}

const nodeTargets: Record<string, NodeTarget> = {
  main: { entry: 'src/main/electron/main.ts', out: 'out/main', file: 'index.js' },
  worker: { entry: 'src/main/store/worker.ts', out: 'out/main', file: 'worker.js', joins: true },
  copy: { entry: 'src/main/store/copy/readerThread.ts', out: 'out/main', file: 'readerThread.js', joins: true },
  report: { entry: 'src/main/store/reports/reportWorker.ts', out: 'out/main', file: 'reportWorker.js', joins: true },
  centre: { entry: 'src/centre/main.ts', out: 'out/centre', file: 'index.js' },
  people: {
    entry: 'src/centre/store/people/sqlite/peopleWorker.ts',
    out: 'out/centre',
    file: 'peopleWorker.js',
    joins: true,
  },
  centreStore: {
    entry: 'src/centre/store/sqlite/storeThread.ts',
    out: 'out/centre',
    file: 'storeThread.js',
    joins: true,
  },
  // A sandboxed preload is one CommonJS file.
  preload: { entry: 'src/preload/bridge.ts', out: 'out/preload', file: 'index.cjs', format: 'cjs' },
};

const nodeEnvironment = ({ entry, out, file, format = 'es', joins = false }: NodeTarget): EnvironmentOptions => ({
  consumer: 'server',
  resolve,
  build: {
    outDir: here(out),
    emptyOutDir: !joins,
    target: 'node24',
    minify: false,
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: here(entry),
      external,
      platform: 'node',
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
});

/** The shells answer every file themselves: under app:// a crossorigin attribute would ask for CORS that nobody speaks. */
const noCrossorigin: Plugin = {
  name: 'crocdesk:no-crossorigin',
  enforce: 'post',
  transformIndexHtml: (html) => html.replaceAll(' crossorigin', ''),
};

const built = Object.entries(nodeTargets).filter(([, { entry }]) => existsSync(here(entry)));

export default defineConfig({
  root: here('src/renderer'),
  base: './',
  plugins: [react(), noCrossorigin, besideMain],
  // Replaced in each response, so that no style or script runs that the desk did not send.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    sourcemap: true,
    modulePreload: { polyfill: false },
  },
  // `vite build --app` builds them in this order: the worker is put beside main, after main's folder was emptied.
  environments: Object.fromEntries(built.map(([name, target]) => [name, nodeEnvironment(target)])),
});
