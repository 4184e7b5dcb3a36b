import { EventEmitter } from 'node:events';

/** Enough of Electron's `app` for one window: ready, paths, the single-instance lock, and the way out. */
export class App extends EventEmitter {
  readonly isPackaged = false;
  private readonly folder: string;
  private readonly ready = Promise.withResolvers<void>();
  private quitting = false;
  /** Called when everything has agreed to quit. */
  onQuit: () => Promise<void> = async () => {};

  constructor(folder: string) {
    super();
    this.folder = folder;
  }

  whenReady(): Promise<void> {
    return this.ready.promise;
  }

  markReady(): void {
    this.emit('ready', {});
    this.ready.resolve();
  }

  getPath(name: string): string {
    return name === 'userData' ? this.folder : `${this.folder}/${name}`;
  }

  getAppPath(): string {
    return process.cwd();
  }

  getVersion(): string {
    return '0.0.0';
  }

  getLocale(): string {
    return process.env.CROCDESK_LOCALE ?? 'en-GB';
  }

  requestSingleInstanceLock(): boolean {
    return process.env.CROCDESK_SECOND_INSTANCE !== '1';
  }

  /** As the system keeps it: who opens a scheme, and with which words. */
  readonly handlers = new Map<string, string>();

  setAsDefaultProtocolClient(scheme: string, program: string, words: string[] = []): boolean {
    this.handlers.set(scheme, [program, ...words].join(' '));
    return true;
  }

  removeAsDefaultProtocolClient(scheme: string, program: string, words: string[] = []): boolean {
    const isOurs = this.isDefaultProtocolClient(scheme, program, words);
    return isOurs && this.handlers.delete(scheme);
  }

  isDefaultProtocolClient(scheme: string, program: string, words: string[] = []): boolean {
    return this.handlers.get(scheme) === [program, ...words].join(' ');
  }

  async quit(): Promise<void> {
    if (this.quitting) return;
    this.quitting = true;
    if (this.isRefused('before-quit') || this.isRefused('will-quit')) {
      this.quitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    await this.onQuit();
  }

  exit(code = 0): void {
    void this.onQuit().then(() => process.exit(code));
  }

  private isRefused(event: string): boolean {
    let refused = false;
    this.emit(event, { preventDefault: () => (refused = true) });
    return refused;
  }
}
