import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { nodeFlag, packedNames } from './places.ts';

/** What a program of ours finds in a package: its names, and how many files were read for it. */
function found(name: string, flags: string[]): { names: string[]; files: number } {
  const program = `
    import module from 'node:module';
    let files = 0;
    module.registerHooks({ load: (url, context, next) => { files += url.startsWith('file:') ? 1 : 0; return next(url, context); } });
    const names = Object.keys(await import('${name}'));
    console.log(JSON.stringify({ names, files }));`;
  const args = [...flags, '--input-type=module', '--eval', program];
  return JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }),
  );
}

it.each(packedNames)('a program that tests start finds all of %s in one file', (name) => {
  const packed = found(name, [nodeFlag]);
  const asItCame = found(name, []);
  expect(packed.files).toBe(1);
  expect(asItCame.files).toBeGreaterThan(50);
  expect(packed.names.toSorted()).toEqual(asItCame.names.toSorted());
});
