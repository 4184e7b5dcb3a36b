// node --import ./test/electronDouble/register.mjs ENTRY: every import of 'electron' gets the stand-in.
import { registerHooks } from 'node:module';

const double = new URL('./double.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' || specifier === 'electron/main'
      ? { url: double, shortCircuit: true }
      : next(specifier, context),
});
