// Preloaded into the programs and threads that tests start: two files instead of one hundred and ninety.
import { existsSync } from 'node:fs';
import type { ResolveFnOutput, ResolveHookContext } from 'node:module';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { packedFile, packedNames } from './places.ts';

const packed = new Map<string, ResolveFnOutput>(
  packedNames
    .filter((name) => existsSync(packedFile(name)))
    .map((name) => [name, { url: pathToFileURL(packedFile(name)).href, format: 'module', shortCircuit: true }]),
);

/** For imports of the project's own; what packages import of each other stays as it is. */
const isOurs = ({ parentURL = '' }: ResolveHookContext): boolean => !parentURL.includes('/node_modules/');

registerHooks({
  resolve: (specifier, context, next) =>
    (isOurs(context) ? packed.get(specifier) : undefined) ?? next(specifier, context),
});
