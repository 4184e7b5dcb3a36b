// The main job on any machine: centre, simulated telephony, demonstration data, and the desk in a window.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnCentre } from '../src/main/centreProcess/spawnCentre.ts';
import type { BrowserShell } from '../src/main/host/browserShell.ts';
import { startBrowserShell } from '../src/main/host/browserShell.ts';
import type { StartFlags } from '../src/main/start/startFlags.ts';
import { centreArgsOf, centreOf, languageOf, readStartFlags } from '../src/main/start/startFlags.ts';
import { startDeskWithCentre } from '../src/main/startDeskWithCentre.ts';
import { buildRenderer } from './start/buildRenderer.ts';
import { createEnd } from './start/createEnd.ts';
import { findElectron, startElectron } from './start/electronShell.ts';
import type { OpenedWindow } from './start/openWindow.ts';
import { openWindow } from './start/openWindow.ts';
import { inProject } from './start/projectFolder.ts';
import { startWords } from './start/startWords.ts';
import { whyNotStarted } from './start/whyNotStarted.ts';

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);
const words = startWords(language);
/** Beside this file: as source, or as a build puts it. */
const centreFile = fileURLToPath(new URL('../src/centre/main.ts', import.meta.url));

function giveUp(line: string | null): never {
  if (line) console.error(line);
  process.exit(1);
}

function readFlags(): StartFlags {
  const read = readStartFlags(argv);
  if (!read.ok) return giveUp(words.badFlag(read.flag));
  const recording = /^recording:(.+)/.exec(read.flags.pbx ?? '')?.[1];
  if (recording && !existsSync(recording)) return giveUp(words.noRecording(recording));
  return read.flags;
}

async function runElectron(program: string): Promise<void> {
  const child = await startElectron(program, argv);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 0));
}

async function serve(flags: StartFlags): Promise<void> {
  let shell: BrowserShell | undefined;
  let window: OpenedWindow | undefined;
  const data = resolve(flags.data ?? '.crocdesk');
  const starting = startDeskWithCentre(deskOptions(flags, data));
  const end = createEnd(async () => {
    window?.close();
    await Promise.allSettled([shell?.close(), starting.then((desk) => desk.stop())]);
  });
  try {
    const built = buildRenderer(() => console.log(words.building));
    const [started] = await Promise.all([starting, built]);
    const { desk, hub } = started;
    const onInternal = (command: string, error: unknown) => console.error(command, error);
    const folder = inProject('out/renderer');
    shell = await startBrowserShell({ handlers: desk.handlers, hub, onInternal, folder, port: flags.port });
  } catch (error) {
    const why = whyNotStarted(error, words, flags.port);
    if (why) console.error(why);
    return end(1);
  }
  console.log(`Crocdesk is ready: ${shell.url}`);
  if (flags['no-open']) return;
  console.log(words.opened);
  try {
    window = await openWindow(shell.url, data, () => {
      console.log(words.windowClosed);
      end(0);
    });
  } catch {
    console.log(words.noBrowser);
  }
}

const deskOptions = (flags: StartFlags, data: string) => ({
  data,
  resources: inProject('resources'),
  language,
  demo: flags.pbx !== 'asterisk',
  ...centreOf(flags),
  ...(flags.seed !== undefined && { seed: flags.seed }),
  centreArgs: [...centreArgsOf(flags), '--log', 'warn'],
  spawnCentre: (args: string[], token: string) => spawnCentre(centreFile, args, token),
  log: (line: string) => console.error(line),
});

const flags = readFlags();
if (flags.help) console.log(words.help);
else {
  const electron = flags.shell === 'browser' ? undefined : findElectron();
  if (electron) await runElectron(electron);
  else if (flags.shell === 'electron') giveUp(words.noElectronAtAll);
  else {
    if (!flags.shell && !flags['no-open']) console.log(words.noElectron);
    await serve(flags);
  }
}
