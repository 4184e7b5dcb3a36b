import { spawn } from 'node:child_process';
import { join } from 'node:path';
import open from 'open';
import { canSandbox, findChromium, quietFlags } from '../chromium.ts';

/** A window that ends sooner handed the address to a browser that was running already. */
const HANDED_OVER_MS = 3_000;

export interface OpenedWindow {
  close(): void;
}

/** Opens the desk in a window of its own, or in the usual browser. Rejects when there is none. */
export async function openWindow(url: string, data: string, onClosed: () => void): Promise<OpenedWindow> {
  const chromium = findChromium();
  if (!chromium || !hasScreen()) {
    const child = await open(url);
    await new Promise<void>((resolve, reject) => {
      child.once('error', reject);
      setTimeout(resolve, 300);
    });
    return { close: () => {} };
  }
  const flags = [`--app=${url}`, `--user-data-dir=${join(data, 'window')}`, ...quietFlags];
  const child = spawn(chromium, canSandbox() ? flags : [...flags, '--no-sandbox'], { stdio: 'ignore' });
  const openedAt = Date.now();
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  child.once('exit', () => {
    if (Date.now() - openedAt > HANDED_OVER_MS) onClosed();
  });
  return { close: () => void child.kill() };
}

/** A Linux without a display has nowhere to put a window. */
const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
