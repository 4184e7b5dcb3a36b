import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Every state of the desk without a desk: `npx vite --config test/gallery/vite.config.ts`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  cacheDir: fileURLToPath(new URL('../../node_modules/.cache/gallery', import.meta.url)),
  publicDir: fileURLToPath(new URL('../../src/renderer/public', import.meta.url)),
  server: { host: '127.0.0.1' },
  build: {
    outDir: fileURLToPath(new URL('../../node_modules/.cache/gallery-built', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
  },
});
