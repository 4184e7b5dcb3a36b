export interface IpcMessage {
  kind: 'invoke';
  channel: string;
  args: unknown[];
  url: string;
}
type Handler = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string) {
    handlers.delete(channel);
  },
};

/** As Electron does: structured clones both ways, and only an error's text crosses. */
export async function callHandler(
  sender: unknown,
  { channel, args }: IpcMessage,
  frame: { isTop: boolean; url: string },
): Promise<{ value: unknown } | { error: string }> {
  const handler = handlers.get(channel);
  if (!handler) return { error: `No handler registered for '${channel}'` };
  const event = { sender, senderFrame: { url: frame.url, parent: frame.isTop ? null : {} } };
  try {
    return { value: structuredClone(await handler(event, ...args)) };
  } catch (error) {
    return { error: String(error) };
  }
}
