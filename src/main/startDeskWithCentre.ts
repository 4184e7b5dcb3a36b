import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCallers } from '../shared/demo/demoCallers.ts';
import { DEMO_SEED } from '../shared/demo/demoCustomers.ts';
import type { Language } from '../shared/lib/text.ts';
import { HANDED_OVER } from '../shared/link/sync/handOver.ts';
import type { CentreChild } from './centreProcess/centreChild.ts';
import { superviseCentre } from './centreProcess/superviseCentre.ts';
import { systemClock } from './clock/systemClock.ts';
import type { Library } from './desk/library/library.ts';
import type { TelHandler } from './desk/telLinks/telHandler.ts';
import type { DeskAccount } from './signIn/createAccount.ts';
import { centreElsewhere } from './signIn/deskCentre.ts';
import type { Sealing } from './signIn/secrets.ts';
import type { MovableDesk } from './signIn/startMovableDesk.ts';
import { startMovableDesk } from './signIn/startMovableDesk.ts';
import type { StartOptions } from './startDesk.ts';
import { startDesk } from './startDesk.ts';
import { seedDemo } from './store/seedDemo.ts';
import { writeHandOver } from './sync/writeHandOver.ts';

/** So many customers of the demonstration telephone. */
const CALLERS = 400;

export interface DeskWithCentreOptions {
  /** Folder of everything this desk and its centre keep. */
  data: string;
  resources: string;
  language: Language;
  /** The customers and callers of the demonstration; without them the store begins empty. */
  demo: boolean;
  seed?: number;
  /** Said to the centre beside what is said here. */
  centreArgs: readonly string[];
  spawnCentre: (args: string[], token: string) => CentreChild;
  /** The address of a centre elsewhere, for a desk without one of its own; and a certificate that it believes. */
  centre?: string;
  centreCa?: string;
  /** Where the shell has a keychain. */
  keychain?: Sealing | null;
  /** Where the shell can be the machine's way to open `tel:` links. */
  telHandler?: TelHandler | null;
  log: (line: string) => void;
}

/** A desk and the centre beside it, for one seat or a demonstration; or a desk of a centre elsewhere, once it has joined one. */
export function startDeskWithCentre(options: DeskWithCentreOptions): Promise<MovableDesk> {
  const { data, language } = options;
  // What a desk writes is people's data: for its own user alone.
  process.umask(0o077);
  mkdirSync(data, { recursive: true });
  return startMovableDesk(options, ({ url, store, hub, account, spoken = language }) => {
    const common = { store: join(data, store), hub, account, language: spoken, company: 'Maison Aube' };
    const kept = { ...common, resources: options.resources, log: options.log, telHandler: options.telHandler ?? null };
    return startDesk({ ...kept, ...(url === null ? ownCentre(options) : elsewhere(account)) });
  });
}

type ItsCentre = Pick<StartOptions, 'centre' | 'prepare'>;

const elsewhere = (account: DeskAccount): ItsCentre => ({ centre: () => centreElsewhere(account) });

function ownCentre(options: DeskWithCentreOptions): ItsCentre {
  const { data, demo, seed = DEMO_SEED } = options;
  const token = randomBytes(32).toString('base64url');
  const args = ['--data', join(data, 'centre'), '--lang', options.language, ...options.centreArgs];
  if (demo) args.push('--callers', writeCallers(data, seed));
  const handOver = join(data, 'hand-over.jsonl');
  const isHandedOver = existsSync(join(data, 'centre', HANDED_OVER));
  let isEnding = false;
  if (!isHandedOver) args.push('--hand-over', handOver);
  return {
    centre: (onChange) => {
      const spawn = () => options.spawnCentre(args, token);
      const centre = superviseCentre({ clock: systemClock, token, spawn, onChange });
      const stop = () => {
        isEnding = true;
        return centre.stop();
      };
      return { ...centre, stop };
    },
    prepare: async (store, library) => {
      if (demo) await seedDemo(store, { now: Date.now(), seed, material: materialOf(library) });
      if (!isHandedOver)
        writeHandOver(store.sync, handOver).catch(() => {
          // A desk that ends begins it again at its next start.
          if (!isEnding) options.log('what this desk has could not be handed to its centre');
        });
    },
  };
}

const materialOf = (library: Library): Parameters<typeof seedDemo>[1]['material'] => ({
  scripts: library.scripts,
  dispositions: library.allDispositions('fr'),
});

function writeCallers(data: string, seed: number): string {
  const file = join(data, 'demo-callers.json');
  writeFileSync(file, JSON.stringify(demoCallers(CALLERS, seed)), { mode: 0o600 });
  return file;
}
