import { createStore } from 'zustand/vanilla';
import { applyChanges } from '../../shared/desk/applyChanges.ts';
import type { DeskChange, DeskState } from '../../shared/desk/deskState.ts';
import type { Connection, Host } from '../host/host.ts';
import { sameParts } from './sameParts.ts';

export interface DeskMirror {
  /** Null until the desk answered for the first time. Kept through a lost connection. */
  desk: DeskState | null;
  connection: Connection;
  /** When the latest change reached this page, on the clock of `performance.now()`. */
  receivedAt: number;
  /** False until a change has come: what was there already when the page loaded is not measured. */
  hasChanged: boolean;
}

const askAgainMs = 1_000;

/** The page's mirror of what main owns. It applies small changes in order and asks for the whole after a gap. */
export function createDeskStore({ api, onConnection }: Host) {
  const store = createStore<DeskMirror>(() => ({
    desk: null,
    connection: 'connecting',
    receivedAt: 0,
    hasChanged: false,
  }));
  let asking = false;
  /** The newest version told on this connection; an answer that is older was overtaken. */
  let heard = -1;

  const refetch = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const answered = await api.ask('desk.state', {});
    asking = false;
    if (!answered.ok) {
      if (answered.code !== 'disconnected') setTimeout(refetch, askAgainMs);
    } else if (answered.value.version < heard) await refetch();
    else store.setState({ desk: answered.value, receivedAt: performance.now() });
  };

  api.on('desk.changed', ({ version, changes }) => {
    const receivedAt = performance.now();
    const { desk } = store.getState();
    heard = version;
    if (desk && version === desk.version + 1) {
      store.setState({
        desk: applyChanges(
          desk,
          version,
          changes.map((change) => keptParts(desk, change)),
        ),
        receivedAt,
        hasChanged: true,
      });
    } else void refetch();
  });
  onConnection((connection) => {
    heard = -1;
    store.setState({ connection });
    if (connection === 'open') void refetch();
  });
  return store;
}

/** Each change tells the whole call; who shows a part of it that stayed is left alone. */
function keptParts({ calls }: DeskState, change: DeskChange): DeskChange {
  if (change.set !== 'call' || change.value === null) return change;
  const before = calls.find(({ call }) => call.id === change.callId);
  return before ? { ...change, value: sameParts(before, change.value) } : change;
}
export type DeskStore = ReturnType<typeof createDeskStore>;
