import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { galleryConfig } from './galleryConfig.ts';

export interface Look {
  lang: string;
  theme: string;
}

/** The gallery, built and served on a free port: some seventy pages load faster bundled than module by module. Each opening has a build of its own, so that several may be open at once. */
export async function openGallery() {
  const outDir = mkdtempSync(join(tmpdir(), 'crocdesk-gallery-'));
  const config = { ...galleryConfig, build: { ...galleryConfig.build, outDir } };
  await build(config);
  const server = await preview(config);
  const origin = server.resolvedUrls?.local[0] ?? '';
  return {
    origin,
    addressOf: (state: string, { lang, theme }: Look) => `${origin}?state=${state}&lang=${lang}&theme=${theme}`,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
