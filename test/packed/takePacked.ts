// Preloaded into the programs and threads that tests start: a few files instead of hundreds.
import { existsSync } from 'node:fs';
import type { ResolveFnOutput, ResolveHookContext, ResolveHookSync } from 'node:module';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { builtFile, packedFile, packedNames, programs } from './places.ts';

const urlOf = (file: string): string => pathToFileURL(file).href;

const packed = new Map<string, ResolveFnOutput>(
  packedNames
    .filter((name) => existsSync(packedFile(name)))
    .map((name) => [name, { url: urlOf(packedFile(name)), format: 'module', shortCircuit: true }]),
);

/** Programs and threads, built before the first test; what is no test of ours starts them from their sources. */
const built = new Map(programs.map((source) => [urlOf(source), urlOf(builtFile(source))]));

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
