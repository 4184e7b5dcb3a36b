import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { OnInternal } from '../../shared/api/answer.ts';
import { answer } from '../../shared/api/answer.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { ASK_CHANNEL, EVENT_CHANNEL } from '../../shared/api/ipcChannels.ts';
import { failed } from '../../shared/lib/result.ts';

/** Only the top frame of our own page may ask; anything that got into a window by mistake is refused. */
export function isOurPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && originOf(frame.url) === origin;
}

function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** `DeskApi` over one Electron channel. The answer stops it. */
export function serveIpc(
  ipcMain: IpcMain,
  origin: string,
  desk: { handlers: Handlers; onInternal: OnInternal },
): () => void {
  ipcMain.handle(ASK_CHANNEL, (event, name: unknown, input: unknown) =>
    isOurPage(event, origin) ? answer(desk.handlers, name, input, desk.onInternal) : failed('not-allowed'),
  );
  return () => ipcMain.removeHandler(ASK_CHANNEL);
}

export function sendEvent(page: WebContents, name: string, payload: unknown): void {
  if (!page.isDestroyed()) page.send(EVENT_CHANNEL, name, payload);
}
