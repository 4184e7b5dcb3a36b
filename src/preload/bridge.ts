import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer } from 'electron';
import type { DeskApi, EventName } from '../shared/api/deskApi.ts';
import { ASK_CHANNEL, EVENT_CHANNEL } from '../shared/api/ipcChannels.ts';

const bridge: DeskApi = {
  ask: (name, input) => ipcRenderer.invoke(ASK_CHANNEL, name, input),
  on(name, listener) {
    const heard = (_event: IpcRendererEvent, event: EventName, payload: unknown) => {
      if (event === name) listener(payload as never);
    };
    ipcRenderer.on(EVENT_CHANNEL, heard);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, heard);
    };
  },
};

contextBridge.exposeInMainWorld('crocdesk', bridge);
