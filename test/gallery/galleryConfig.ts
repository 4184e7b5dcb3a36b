import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every state of the page without a desk. */
export const galleryConfig: InlineConfig = {
  configFile: false,
  root: here('.'),
  plugins: [react()],
  cacheDir: here('../../node_modules/.cache/gallery'),
  publicDir: here('../../src/renderer/public'),
  logLevel: 'error',
  build: {
    emptyOutDir: true,
    target: 'chrome140',
    minify: false,
    modulePreload: { polyfill: false },
  },
  preview: { host: '127.0.0.1', port: 0 },
  server: { host: '127.0.0.1', port: 0, fs: { allow: [here('../..')] } },
};
