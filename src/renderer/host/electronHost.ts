import type { DeskApi } from '../../shared/api/deskApi.ts';
import type { Host } from './host.ts';

declare global {
  interface Window {
    /** Put there by the preload of the Electron shell. */
    crocdesk?: DeskApi;
  }
}

/** The window's own desk: in the same process tree, so always there. */
export function createElectronHost(api: DeskApi): Host {
  return {
    api,
    onConnection(listener) {
      listener('open');
      return () => {};
    },
  };
}
