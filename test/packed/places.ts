import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(import.meta.dirname, '../../node_modules');
const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')).version;

/** Packages of many small files that most programs and threads of the product load, as they are imported. */
export const packedNames = ['zod', 'libphonenumber-js/min'];

/** Where one is packed: another version is another file. */
export const packedFile = (specifier: string): string => {
  const [name = ''] = specifier.split('/');
  return join(modules, '.cache/crocdesk/packed', `${name}-${versionOf(name)}.mjs`);
};

/** As deep as the sources of `npm start`, which look for the project from where they lie. */
export const builtPrograms = join(import.meta.dirname, '../../out/journeys');

/** Programs and threads of the product that tests start, by the files of their sources. */
export const programs = [
  'centre/main.ts',
  'centre/store/people/sqlite/peopleWorker.ts',
  'centre/store/sqlite/storeThread.ts',
  'main/store/worker.ts',
  'main/store/copy/readerThread.ts',
  'main/store/reports/reportWorker.ts',
].map((path) => join(import.meta.dirname, '../../src', path));

/** Where one of them is, built. */
export const builtFile = (source: string): string => join(builtPrograms, `${basename(source, '.ts')}.js`);

/** Makes a Node take the packed files, its threads too. */
export const nodeFlag = `--import=${pathToFileURL(join(import.meta.dirname, 'takePacked.ts')).href}`;

/** The same for a program of its own, beside what was asked of Node already. */
export const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} ${nodeFlag}`;
