import { beforeAll, describe, expect, it } from 'vitest';
import type { PlantedProject } from './plantedProject.ts';
import { createPlantedProject } from './plantedProject.ts';

/** What the rule allows: every room uses shared, a feature uses session, a store speaks SQL, a shell speaks Electron. */
const allowed = {
  'src/shared/call.ts': `import { z } from 'zod';\nexport const callId = z.string();\nexport type CallId = z.infer<typeof callId>;\n`,
  'src/shared/call.test.ts': `import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';\nit('reads', () => readFileSync('.'));\n`,
  'src/main/desk.ts': `import { callId } from '../shared/call.ts';\nexport const desk = callId;\nexport type Desk = typeof desk;\n`,
  'src/main/store/openStore.ts': `import Database from 'better-sqlite3';\nexport const openStore = (file: string): boolean => new Database(file).open;\n`,
  'src/main/electron/main.ts': `import { app } from 'electron';\nimport { desk } from '../desk.ts';\napp.setName(desk.parse('Crocdesk'));\n`,
  'src/preload/bridge.ts': `import { contextBridge } from 'electron';\ncontextBridge.exposeInMainWorld('croc', {});\n`,
  'src/centre/centre.ts': `import type { CallId } from '../shared/call.ts';\nexport const centre: CallId = process.cwd();\n`,
  'src/renderer/ui/button.ts': `export const button = document.createElement('button');\n`,
  'src/renderer/session/session.ts': `import { button } from '../ui/button.ts';\nexport const session = button;\n`,
  'src/renderer/features/queue/queue.ts': `import { session } from '../../session/session.ts';\nexport const queue = session;\n`,
  'src/renderer/app/app.ts': `import { queue } from '../features/queue/queue.ts';\nexport const app = queue;\n`,
};

interface Violation {
  title: string;
  rule: string;
  file: string;
  text: string;
}

const crossings: Violation[] = [
  {
    title: 'the renderer imports a value of main',
    rule: 'rooms-meet-in-shared',
    file: 'src/renderer/session/value.ts',
    text: `import { desk } from '../../main/desk.ts';\nexport const planted = desk;\n`,
  },
  {
    title: 'the renderer imports only a type of main',
    rule: 'rooms-meet-in-shared',
    file: 'src/renderer/session/typeOnly.ts',
    text: `import type { Desk } from '../../main/desk.ts';\nexport type Planted = Desk;\n`,
  },
  {
    title: 'the centre imports main',
    rule: 'rooms-meet-in-shared',
    file: 'src/centre/usesMain.ts',
    text: `import { desk } from '../main/desk.ts';\nexport const planted = desk;\n`,
  },
  {
    title: 'a test in a room imports another room',
    rule: 'rooms-meet-in-shared',
    file: 'src/renderer/app/desk.test.ts',
    text: `import { desk } from '../../main/desk.ts';\nexport const planted = desk;\n`,
  },
  {
    title: 'shared imports a room',
    rule: 'shared-stands-alone',
    file: 'src/shared/usesCentre.ts',
    text: `import type { centre } from '../centre/centre.ts';\nexport type Planted = typeof centre;\n`,
  },
  {
    title: 'shared reads a file',
    rule: 'shared-stands-alone',
    file: 'src/shared/readsFile.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const planted = readFileSync;\n`,
  },
  {
    title: 'shared takes a third package',
    rule: 'shared-has-two-packages',
    file: 'src/shared/usesUuid.ts',
    text: `import { v7 } from 'uuid';\nexport const planted = v7();\n`,
  },
  {
    title: 'electron is imported outside its shell',
    rule: 'electron-stays-in-its-shell',
    file: 'src/main/calls/notify.ts',
    text: `import { Notification } from 'electron';\nexport const planted = Notification;\n`,
  },
  {
    title: 'electron is imported for its types in the renderer',
    rule: 'electron-stays-in-its-shell',
    file: 'src/renderer/host/electronTypes.ts',
    text: `import type { IpcRenderer } from 'electron';\nexport type Planted = IpcRenderer;\n`,
  },
  {
    title: 'a feature imports a feature',
    rule: 'features-do-not-meet',
    file: 'src/renderer/features/phone/phone.ts',
    text: `import { queue } from '../queue/queue.ts';\nexport const planted = queue;\n`,
  },
  {
    title: 'session imports a feature',
    rule: 'features-sit-on-top',
    file: 'src/renderer/session/usesQueue.ts',
    text: `import { queue } from '../features/queue/queue.ts';\nexport const planted = queue;\n`,
  },
  {
    title: 'ui imports session',
    rule: 'session-sits-on-host-and-ui',
    file: 'src/renderer/ui/usesSession.ts',
    text: `import { session } from '../session/session.ts';\nexport const planted = session;\n`,
  },
  {
    title: 'a feature imports app',
    rule: 'only-app-composes',
    file: 'src/renderer/features/wrapUp/usesApp.ts',
    text: `import { app } from '../../app/app.ts';\nexport const planted = app;\n`,
  },
  {
    title: 'SQL is spoken outside a store',
    rule: 'sql-stays-in-the-store',
    file: 'src/main/calls/readCalls.ts',
    text: `import Database from 'better-sqlite3';\nexport const planted = new Database(':memory:');\n`,
  },
  {
    title: "Node's own SQLite is used outside a store",
    rule: 'sql-stays-in-the-store',
    file: 'src/centre/countCalls.ts',
    text: `import { DatabaseSync } from 'node:sqlite';\nexport const planted = new DatabaseSync(':memory:');\n`,
  },
  {
    title: 'a module needs itself through another',
    rule: 'no-cycles',
    file: 'src/shared/here.ts',
    text: `import { callId } from './call.ts';\nimport { there } from './there.ts';\nexport const here = (): string => there() + callId;\n`,
  },
  {
    title: 'a module needs itself through another, for a type only',
    rule: 'no-cycles',
    file: 'src/main/calls/pop.ts',
    text: `import type { Ring } from './ring.ts';\nexport type Pop = { ring: Ring };\n`,
  },
];

/** The other halves of the two cycles. */
const twins = {
  'src/shared/there.ts': `import { here } from './here.ts';\nexport const there = (): string => here();\n`,
  'src/main/calls/ring.ts': `import type { Pop } from './pop.ts';\nexport type Ring = { pop: Pop };\n`,
};

const strangers: Omit<Violation, 'rule'>[] = [
  { title: 'process in shared', file: 'src/shared/usesProcess.ts', text: `export const planted = process.cwd();\n` },
  { title: 'window in shared', file: 'src/shared/usesWindow.ts', text: `export const planted = window.name;\n` },
  {
    title: 'process in the renderer',
    file: 'src/renderer/ui/usesProcess.ts',
    text: `export const planted = process.cwd();\n`,
  },
  {
    title: 'document in main',
    file: 'src/main/calls/usesDocument.ts',
    text: `export const planted = document.title;\n`,
  },
  { title: 'window in the centre', file: 'src/centre/usesWindow.ts', text: `export const planted = window.name;\n` },
  { title: 'an enum', file: 'src/shared/enum.ts', text: `export enum Planted {\n  One,\n}\n` },
];

const planted = (violations: { file: string; text: string }[]) =>
  Object.fromEntries(violations.map(({ file, text }) => [file, text]));
const types = (project: PlantedProject) => project.run('typescript-native/bin/tsc', '-b', '--pretty', 'false');
const directions = (project: PlantedProject) =>
  project.run('dependency-cruiser/bin/dependency-cruiser.mjs', 'src', '--config', '.dependency-cruiser.mjs');

/** What a tool says, line by line, of a project with these files; the project is gone when the question is answered. */
async function ask(
  tool: (project: PlantedProject) => Promise<{ ok: boolean; text: string }>,
  files: Record<string, string>,
) {
  await using project = await createPlantedProject({ ...allowed, ...files });
  const { ok, text } = await tool(project);
  return { ok, lines: text.split('\n') };
}

describe('rooms that keep the rule', () => {
  it('compile', async () => expect(await ask(types, {})).toEqual({ ok: true, lines: [''] }));
  it('may import what they import', async () => expect(await ask(directions, {})).toMatchObject({ ok: true }));
});

describe('a dependency is refused when', () => {
  let said: string[];
  beforeAll(async () => {
    said = (await ask(directions, { ...planted(crossings), ...twins })).lines;
  });
  it.each(crossings)('$title', ({ rule, file }) => {
    expect(said.filter((line) => line.includes(`error ${rule}: ${file} `))).not.toEqual([]);
  });
});

describe('a room does not compile with', () => {
  let said: string[];
  beforeAll(async () => {
    said = (await ask(types, planted(strangers))).lines;
  });
  it.each(strangers)('$title', ({ file }) => {
    expect(said.filter((line) => line.startsWith(`${file}(`))).not.toEqual([]);
  });
});
