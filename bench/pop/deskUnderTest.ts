import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { v7 as uuid } from 'uuid';
import type { CentreChild } from '../../src/main/centreProcess/centreChild.ts';
import { superviseCentre } from '../../src/main/centreProcess/superviseCentre.ts';
import { systemClock } from '../../src/main/clock/systemClock.ts';
import type { Hub } from '../../src/main/desk/hub.ts';
import { createHub } from '../../src/main/desk/hub.ts';
import type { Library } from '../../src/main/desk/library/library.ts';
import { loadLibrary } from '../../src/main/desk/library/loadLibrary.ts';
import { createDesk } from '../../src/main/desk.ts';
import { startBrowserShell } from '../../src/main/host/browserShell.ts';
import { createBridgeLink } from '../../src/main/link/bridgeLink.ts';
import type { SyncLink } from '../../src/main/link/syncLink.ts';
import type { DeskStore } from '../../src/main/store/deskStore.ts';
import type { ToEchoCentre } from './benchMessages.ts';
import { BENCH_EXTENSION } from './echoPbx.ts';

const project = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export interface DeskUnderTest {
  url: string;
  /** A page has asked for the state of the desk. */
  opened: Promise<void>;
  hub: Hub;
  tellCentre(wanted: ToEchoCentre): void;
  stop(): Promise<void>;
}

const shippedLibrary = () => loadLibrary(project('resources')).library;

/** The real desk and its real shell over this store, with the real centre as a child; `onPainted` hears the page say that a record is on it. */
export async function startDeskUnderTest(
  store: DeskStore,
  onPainted: (callId: string, pageMs: number) => void,
  { library = shippedLibrary(), syncLink }: { library?: Library; syncLink?: SyncLink } = {},
): Promise<DeskUnderTest> {
  const token = randomBytes(32).toString('base64url');
  const { child, tell } = forkCentre(token);
  const centre = superviseCentre({ clock: systemClock, token, spawn: () => child, onChange: () => {} });
  await centre.started;
  const hub = createHub();
  const link = createBridgeLink({ clock: systemClock, endpoint: centre.endpoint, device: uuid(), newId: () => uuid() });
  const loud = { onRefusedWrite: console.error, report: console.error };
  const words = { company: 'Maison Aube', language: 'fr' as const };
  const desk = createDesk({
    clock: systemClock,
    newId: () => uuid(),
    store,
    library,
    link,
    ...(syncLink && { syncLink }),
    emit: hub.emit,
    ...loud,
    ...words,
  });
  const { 'call.popPainted': popPainted, 'desk.state': state } = desk.handlers;
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const handlers: typeof desk.handlers = {
    ...desk.handlers,
    'desk.state': (input) => {
      open();
      return state(input);
    },
    'call.popPainted': (input) => {
      onPainted(input.callId, input.ms);
      return popPainted(input);
    },
  };
  const shell = await startBrowserShell({
    handlers,
    hub,
    onInternal: console.error,
    folder: project('out/renderer'),
    port: 0,
  });
  await handlers['desk.setUp']({ agentName: 'Amina Berrada', extension: BENCH_EXTENSION, language: 'fr' });
  return {
    url: shell.url,
    opened,
    hub,
    tellCentre: tell,
    stop: async () => {
      await shell.close();
      await desk.stop();
      await centre.stop();
    },
  };
}

function forkCentre(token: string): { child: CentreChild; tell: (wanted: ToEchoCentre) => void } {
  const child = fork(fileURLToPath(new URL('./echoCentre.ts', import.meta.url)), [], {
    env: { ...process.env, CROCDESK_TOKEN: token },
  });
  return {
    tell: (wanted) => void child.send(wanted),
    child: {
      onReady: (work) => void child.once('message', (said) => work(said as { url: string })),
      onGone: (work) => void child.once('exit', work),
      end: () => void child.kill('SIGTERM'),
      kill: () => void child.kill('SIGKILL'),
    },
  };
}
