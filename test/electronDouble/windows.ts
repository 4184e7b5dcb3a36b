import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { canSandbox, findTestChromium, quietFlags } from '../../scripts/chromium.ts';
import type { IpcMessage } from './ipc.ts';
import { callHandler } from './ipc.ts';
import { preloadShim } from './preloadShim.ts';
import { routeSchemes, toReal, toShown } from './schemes.ts';

interface WindowOptions {
  width?: number;
  height?: number;
  show?: boolean;
  title?: string;
  webPreferences?: { preload?: string; nodeIntegration?: boolean; contextIsolation?: boolean; sandbox?: boolean };
}

let browser: Browser | undefined;
let context: BrowserContext | undefined;
const open = new Set<BrowserWindow>();

async function theContext(): Promise<BrowserContext> {
  const executablePath = findTestChromium();
  if (!executablePath) throw new Error('no Chromium found');
  browser ??= await chromium.launch({
    executablePath,
    args: [...quietFlags, ...(canSandbox() ? [] : ['--no-sandbox'])],
  });
  if (!context) {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await routeSchemes(context);
  }
  return context;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
  context = undefined;
}

class WebContents extends EventEmitter {
  readonly window: BrowserWindow;
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  constructor(window: BrowserWindow) {
    super();
    this.window = window;
  }
  send(channel: string, ...args: unknown[]): void {
    const cloned = structuredClone(args);
    const deliver = ([name, values]: [string, unknown[]]) =>
      (window as unknown as { __electronDeliver?: (n: string, v: unknown[]) => void }).__electronDeliver?.(
        name,
        values,
      );
    void this.window.page?.evaluate(deliver, [channel, cloned] as [string, unknown[]]).catch(() => undefined);
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

/** A window that is a page of a real Chromium. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): BrowserWindow[] => [...open];
  readonly webContents: WebContents;
  readonly ready: Promise<void>;
  readonly options: WindowOptions;
  page: Page | undefined;
  private visible: boolean;
  private destroyed = false;

  constructor(options: WindowOptions = {}) {
    super();
    const wanted = options.webPreferences ?? {};
    if (wanted.nodeIntegration || !wanted.contextIsolation || !wanted.sandbox)
      throw new Error('insecure webPreferences');
    this.options = options;
    this.visible = options.show !== false;
    this.webContents = new WebContents(this);
    open.add(this);
    this.ready = this.start(wanted.preload);
  }

  private async start(preload: string | undefined): Promise<void> {
    const page = await (await theContext()).newPage();
    this.page = page;
    await page.exposeBinding('__electronDouble', (source, message: IpcMessage) =>
      callHandler(this.webContents, message, { isTop: source.frame === page.mainFrame(), url: toReal(message.url) }),
    );
    if (preload) await page.addInitScript(preloadShim, { source: readFileSync(preload, 'utf8'), file: preload });
    page.on('popup', (popup) => {
      this.webContents.openHandler?.({ url: popup.url() });
      void popup.close();
    });
    page.on('close', () => this.gone());
  }

  async loadURL(url: string): Promise<void> {
    await this.ready;
    await this.page?.goto(toShown(url), { waitUntil: 'load' });
    this.emit('ready-to-show');
  }
  show(): void {
    this.visible = true;
    this.emit('show');
  }
  isVisible = (): boolean => this.visible;
  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => false;
  restore(): void {}
  focus(): void {
    this.emit('focus');
  }
  flashFrame(on: boolean): void {
    this.emit('flash', on);
  }
  setMenuBarVisibility(): void {}
  close(): void {
    this.destroy();
  }
  destroy(): void {
    if (this.page && !this.page.isClosed()) void this.page.close();
    this.gone();
  }
  private gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    open.delete(this);
    this.emit('closed');
  }
}
