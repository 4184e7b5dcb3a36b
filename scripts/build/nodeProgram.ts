import { builtinModules } from 'node:module';
import type { Plugin } from 'vite';

/** Everything else is bundled. ws looks for the last two and does without. */
export const external = [/^node:/, ...builtinModules, 'electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate'];

export const resolve = {
  noExternal: true as const,
  external: ['electron', 'better-sqlite3'],
  // Whether a package is imported or required decides by itself which of its forms is taken.
  conditions: ['node', 'module'],
};

/** In the sources a program or a thread is a .ts file in its own folder; built, it lies beside the program that starts it. */
export const besideMain: Plugin = {
  name: 'crocdesk:beside-main',
  applyToEnvironment: (environment) => environment.config.consumer === 'server',
  renderChunk: (code) => ({
    code: code.replaceAll(/new URL\("[./\w]*?(\w+)\.ts", import\.meta\.url\)/g, 'new URL("./$1.js", import.meta.url)'),
    map: null,
  }),
};
