import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCallers } from '../shared/demo/demoCallers.ts';
import { DEMO_SEED } from '../shared/demo/demoCustomers.ts';
import type { Language } from '../shared/lib/text.ts';
import type { CentreChild } from './centreProcess/centreChild.ts';
import type { StartedDesk } from './startDesk.ts';
import { startDesk } from './startDesk.ts';
import { seedDemo } from './store/seedDemo.ts';

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
  log: (line: string) => void;
}

/** A desk and the centre beside it, for one seat or a demonstration. */
export function startDeskWithCentre(options: DeskWithCentreOptions): Promise<StartedDesk> {
  const { data, demo, seed = DEMO_SEED } = options;
  const token = randomBytes(32).toString('base64url');
  mkdirSync(data, { recursive: true });
  const args = ['--data', join(data, 'centre'), '--lang', options.language, ...options.centreArgs];
  if (demo) args.push('--callers', writeCallers(data, seed));
  return startDesk({
    data,
    token,
    resources: options.resources,
    language: options.language,
    company: 'Maison Aube',
    log: options.log,
    spawnCentre: () => options.spawnCentre(args, token),
    prepare: async (store, library) => {
      const { scripts } = library;
      const dispositions = library.allDispositions('fr');
      if (demo) await seedDemo(store, { now: Date.now(), seed, material: { scripts, dispositions } });
    },
  });
}

function writeCallers(data: string, seed: number): string {
  const file = join(data, 'demo-callers.json');
  writeFileSync(file, JSON.stringify(demoCallers(CALLERS, seed)), { mode: 0o600 });
  return file;
}
