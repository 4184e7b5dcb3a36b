import { CentreNotStarted } from '../../src/main/centreProcess/superviseCentre.ts';
import { StoreFromTheFutureError, StoreInUseError } from '../../src/main/store/storeErrors.ts';
import { BuildFailed } from './buildRenderer.ts';
import type { StartWords } from './startWords.ts';

/** One line for the person at the terminal; null when the centre has said it already. */
export function whyNotStarted(error: unknown, words: StartWords, port: number): string | null {
  if (error instanceof StoreInUseError) return words.storeInUse(error.pid);
  if (error instanceof StoreFromTheFutureError) return words.storeFromTheFuture(error.version, error.known);
  if (error instanceof CentreNotStarted) return null;
  if (error instanceof BuildFailed) return words.buildFailed;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return words.portTaken(port);
  return words.failed(message);
}
