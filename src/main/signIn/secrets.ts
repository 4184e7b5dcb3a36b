import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this desk must not tell: its session. By name. */
export interface Secrets {
  readonly keptIn: 'keychain' | 'file';
  read(name: string): string | null;
  /** Throws when the disk refuses. */
  write(name: string, secret: string): void;
  forget(name: string): void;
}

/** Makes bytes of a secret that only this user can read back, and the secret of the bytes. */
export interface Sealing {
  seal(secret: string): Buffer;
  /** Throws where it is not ours. */
  open(sealed: Buffer): string;
}

const plain: Sealing = { seal: (secret) => Buffer.from(secret, 'utf8'), open: (bytes) => bytes.toString('utf8') };

/** Files that only this user may read; sealed by the system's keychain where the shell has one. */
export function createSecrets(data: string, keychain: Sealing | null = null): Secrets {
  const folder = join(data, 'secrets');
  const { seal, open } = keychain ?? plain;
  const fileOf = (name: string) => join(folder, keychain ? `${name}.sealed` : name);
  return {
    keptIn: keychain ? 'keychain' : 'file',
    read: (name) => {
      try {
        return open(readFileSync(fileOf(name))) || null;
      } catch {
        // None yet, or from another user's keychain: signing in makes a new one.
        return null;
      }
    },
    write: (name, secret) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      chmodSync(folder, 0o700);
      const fresh = `${fileOf(name)}.new`;
      rmSync(fresh, { force: true });
      writeFileSync(fresh, seal(secret), { mode: 0o600, flush: true });
      renameSync(fresh, fileOf(name));
    },
    forget: (name) => rmSync(fileOf(name), { force: true }),
  };
}
