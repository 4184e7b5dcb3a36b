import { readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

export interface PageFile {
  body: Buffer;
  type: string;
  /** Its name changes with its content. */
  hashed: boolean;
}

/** A file of the built page by its path in the address, or undefined. Never leaves the folder. */
export function pageFile(folder: string, pathname: string): PageFile | undefined {
  const path = resolveIn(folder, pathname === '/' ? '/index.html' : pathname);
  const type = path && types[extname(path)];
  if (!path || !type) return undefined;
  try {
    if (!statSync(path).isFile()) return undefined;
    return { body: readFileSync(path), type, hashed: pathname.startsWith('/assets/') };
  } catch {
    return undefined;
  }
}

function resolveIn(folder: string, pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname);
    if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
    const path = join(folder, normalize(decoded));
    return path.startsWith(folder + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}
