import { readFileSync } from 'node:fs';
import type { SecureContext } from 'node:tls';
import tls from 'node:tls';

/** Whom this desk believes when a centre shows its certificate. Made once: reading all of them takes a while. */
export interface Trust {
  context(): SecureContext;
  /** The same as text, for another thread. */
  certificates(): readonly string[];
}

/** Those that Node knows, those that this machine knows, and one that was named when the desk was started. */
export function createTrust(file: string | undefined): Trust {
  let made: SecureContext | undefined;
  const named = file === undefined ? [] : [readFileSync(file, 'utf8')];
  let known: string[] | undefined;
  const all = () => {
    known ??= [...new Set([...certificates('default'), ...certificates('system'), ...named])];
    return known;
  };
  return {
    certificates: all,
    context: () => {
      made ??= tls.createSecureContext({ ca: all() });
      return made;
    },
  };
}

function certificates(kind: 'default' | 'system'): string[] {
  try {
    return tls.getCACertificates(kind);
  } catch {
    // A system without a store of its own.
    return [];
  }
}
