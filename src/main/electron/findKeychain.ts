import { safeStorage } from 'electron';
import type { Sealing } from '../signIn/secrets.ts';

/** The system's keychain; null where Electron would only pretend: on a Linux without one it seals with a key that everybody knows. */
export function findKeychain(): Sealing | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return null;
  return { seal: (secret) => safeStorage.encryptString(secret), open: (sealed) => safeStorage.decryptString(sealed) };
}
