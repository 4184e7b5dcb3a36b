// Preloaded into the programs and threads that tests start: two files instead of one hundred and ninety.
import { existsSync } from 'node:fs';
import type { ResolveFnOutput, ResolveHookContext, ResolveHookSync } from 'node:module';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { builtFile, packedFile, packedNames, programs } from './places.ts';

const packed = new Map<string, ResolveFnOutput>(
  packedNames
    .filter((name) => existsSync(packedFile(name)))
    .map((name) => [name, { url: pathToFileURL(packedFile(name)).href, format: 'module', shortCircuit: true }]),
);

/** Programs and threads, built before the first test; what is no test of ours starts them from their sources. */
const built = new Map(programs.map((source) => [source, pathToFileURL(builtFile(source)).href]));

/** For imports of the project's own; what packages import of each other stays as it is. */
const isOurs = ({ parentURL = '' }: ResolveHookContext): boolean => !parentURL.includes('/node_modules/');

const found: ResolveHookSync = (specifier, context, next) =>
  (isOurs(context) ? packed.get(specifier) : undefined) ?? next(specifier, context);

registerHooks({
  resolve(specifier, context, next) {
    const asked = found(specifier, context, next);
    const url = built.get(asked.url);
    return url === undefined ? asked : { url, format: 'module', shortCircuit: true };
  },
});
