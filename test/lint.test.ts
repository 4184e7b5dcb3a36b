import { beforeAll, describe, expect, it } from 'vitest';
import { createPlantedProject } from './plantedProject.ts';

const ring = `export type Ring = { status: 'ringing' } | { status: 'talking' };\n\nexport const save = async (_ring: Ring): Promise<void> => {};\n`;

const mistakes = [
  {
    title: 'any',
    rule: 'noExplicitAny',
    file: 'anyRing.ts',
    text: `export const planted = (ring: any): unknown => ring;\n`,
  },
  {
    title: 'a promise that nobody waits for',
    rule: 'noFloatingPromises',
    file: 'floating.ts',
    text: `import { save } from './ring.ts';\n\nexport function planted(): void {\n  save({ status: 'ringing' });\n}\n`,
  },
  {
    title: 'a switch that forgets a status',
    rule: 'useExhaustiveSwitchCases',
    file: 'forgetful.ts',
    text: `import type { Ring } from './ring.ts';\n\nexport function planted(ring: Ring): string {\n  switch (ring.status) {\n    case 'ringing':\n      return 'rings';\n  }\n  return '';\n}\n`,
  },
  {
    title: 'an import without its ending',
    rule: 'useImportExtensions',
    file: 'endless.ts',
    text: `import { save } from './ring';\n\nexport const planted = save;\n`,
  },
  {
    title: 'a test left out',
    rule: 'noSkippedTests',
    file: 'left.test.ts',
    text: `import { it } from 'vitest';\n\nit.skip('rings', () => {});\n`,
  },
  {
    title: 'a name in another case',
    rule: 'useFilenamingConvention',
    file: 'ring_again.ts',
    text: `export const planted = 1;\n`,
  },
  { title: 'a barrel', rule: 'noBarrelFile', file: 'index.ts', text: `export { save } from './ring.ts';\n` },
];

describe('the linter refuses', () => {
  let said: string[];
  beforeAll(async () => {
    const files = Object.fromEntries(mistakes.map(({ file, text }) => [`src/shared/${file}`, text]));
    await using project = await createPlantedProject({ 'src/shared/ring.ts': ring, ...files });
    const { text } = await project.run('@biomejs/biome/bin/biome', 'lint', '--max-diagnostics=none', 'src');
    said = text.split('\n');
  });
  it.each(mistakes)('$title', ({ rule, file }) => {
    expect(said.filter((line) => line.startsWith(`src/shared/${file}`) && line.includes(rule))).not.toEqual([]);
  });
  it('and nothing in a file without a mistake', () => {
    expect(said.filter((line) => line.startsWith('src/shared/ring.ts'))).toEqual([]);
  });
});
