import { join } from 'node:path';
import { loadDispositions } from '../../scripts/loadDispositions.ts';
import { loadScripts } from '../../scripts/loadScripts.ts';
import type { Library } from './library.ts';
import { createLibrary } from './library.ts';

/** Reads the scripts and dispositions of a folder. What is broken is left out and named. Never throws. */
export function loadLibrary(resources: string): { library: Library; broken: string[] } {
  const dispositions = loadDispositions(join(resources, 'dispositions', 'dispositions.yaml'));
  const sets = dispositions.ok ? dispositions.value : null;
  const files = scriptFiles(join(resources, 'scripts'), sets ?? undefined);
  const broken = files.filter(({ problems }) => problems.length > 0).map(({ file }) => file);
  return {
    library: createLibrary(
      files.flatMap(({ script, problems }) => (script && problems.length === 0 ? [script] : [])),
      sets,
    ),
    broken: dispositions.ok ? broken : [...broken, 'dispositions.yaml'],
  };
}

function scriptFiles(...args: Parameters<typeof loadScripts>): ReturnType<typeof loadScripts> {
  try {
    return loadScripts(...args);
  } catch {
    return [{ file: args[0], problems: [] }];
  }
}
