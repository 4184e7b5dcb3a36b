import { deskSocketPath } from '../../shared/api/socketFrames.ts';
import { createElectronHost } from './electronHost.ts';
import type { Host } from './host.ts';
import { createSocketHost } from './socketHost.ts';

/** Which shell is this? The preload says so; without one the page was served by a browser shell. */
export function createHost(): Host {
  if (window.crocdesk) return createElectronHost(window.crocdesk);
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return createSocketHost(`${scheme}://${location.host}${deskSocketPath}`);
}
