import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer } from 'electron';
import type { DeskApi, EventName } from '../shared/api/deskApi.ts';

/** The only two channels between page and desk; `main/electron/serveIpc` has the other ends. */
const ASK = 'desk:ask';
const EVENT = 'desk:event';

const bridge: DeskApi = {
  ask: (name, input) => ipcRenderer.invoke(ASK, name, input),
  on(name, listener) {
    const heard = (_event: IpcRendererEvent, event: EventName, payload: unknown) => {
      if (event === name) listener(payload as never);
    };
    ipcRenderer.on(EVENT, heard);
    return () => {
      ipcRenderer.removeListener(EVENT, heard);
    };
  },
};

contextBridge.exposeInMainWorld('crocdesk', bridge);
