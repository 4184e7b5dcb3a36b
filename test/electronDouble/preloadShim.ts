interface PreloadSource {
  source: string;
  file: string;
}

/** Runs inside the page before any page script; offers the preload what a sandboxed one may use, and no more. */
export function preloadShim({ source, file }: PreloadSource): void {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const page = window as unknown as Record<string, unknown>;
  const send = page.__electronDouble as (message: unknown) => Promise<{ error?: string; value?: unknown }>;
  delete page.__electronDouble;
  const listeners = new Map<string, Listener[]>();
  const heard = (channel: string) => listeners.get(channel) ?? [];
  page.__electronDeliver = (channel: string, args: unknown[]) => {
    for (const listener of [...heard(channel)]) listener({ senderId: 0 }, ...args);
  };
  const frozen = (value: object): object => {
    for (const inner of Object.values(value)) if (inner && typeof inner === 'object') frozen(inner);
    return Object.freeze(value);
  };
  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]) {
      const message = { kind: 'invoke', channel, args: args.map((arg) => structuredClone(arg)), url: location.href };
      const { error, value } = await send(message);
      if (error) throw new Error(`Error invoking remote method '${channel}': ${error}`);
      return value;
    },
    on: (channel: string, listener: Listener) => listeners.set(channel, [...heard(channel), listener]),
    removeListener: (channel: string, listener: Listener) =>
      listeners.set(
        channel,
        heard(channel).filter((other) => other !== listener),
      ),
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: object) {
      if (name in window) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      Object.defineProperty(window, name, { value: frozen(api), enumerable: true });
    },
  };
  const require = (id: string) => {
    if (id === 'electron' || id === 'electron/renderer') return { ipcRenderer, contextBridge };
    throw new Error(`a sandboxed preload may not require '${id}'`);
  };
  const run = new Function('require', 'module', 'exports', 'process', `${source}\n//# sourceURL=${file}`);
  run(require, { exports: {} }, {}, { platform: 'linux', contextIsolated: true, sandboxed: true });
}
