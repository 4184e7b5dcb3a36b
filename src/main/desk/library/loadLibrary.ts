import { join } from 'node:path';
import { loadPauses } from '../../presence/loadPauses.ts';
import { loadRouting } from '../../routing/loadRouting.ts';
import { loadDispositions } from '../../scripts/loadDispositions.ts';
import { loadObjections } from '../../scripts/loadObjections.ts';
import { loadScripts } from '../../scripts/loadScripts.ts';
import { loadReasons } from '../complaints/loadReasons.ts';
import type { Library, Shipped } from './library.ts';
import { createLibrary } from './library.ts';

/** Reads the scripts, dispositions, rules and pause reasons of a folder. What is broken is left out and named. Never throws. */
export function loadLibrary(resources: string): { library: Library; broken: string[] } {
  const { shipped, broken } = readLibrary(resources);
  return { library: createLibrary(shipped), broken };
}

/** What several libraries may begin with. Never throws. */
export function readLibrary(resources: string): { shipped: Shipped; broken: string[] } {
  const dispositions = loadDispositions(join(resources, 'dispositions', 'dispositions.yaml'));
  const sets = dispositions.ok ? dispositions.value : null;
  const files = scriptFiles(join(resources, 'scripts'), sets ?? undefined);
  const scripts = files.flatMap(({ script, problems }) => (script && problems.length === 0 ? [script] : []));
  const { rules, problems } = loadRouting(join(resources, 'routing', 'routing.yaml'), scripts);
  const pauses = loadPauses(join(resources, 'presence', 'pauses.yaml'));
  const reasons = loadReasons(join(resources, 'complaints', 'reasons.yaml'));
  const objections = loadObjections(join(resources, 'objections'));
  const broken = [
    ...files.filter((file) => file.problems.length > 0).map(({ file }) => file),
    ...objections.filter((file) => file.problems.length > 0).map(({ file }) => file),
    ...(dispositions.ok ? [] : ['dispositions.yaml']),
    ...(pauses.ok ? [] : ['pauses.yaml']),
    ...(reasons.ok ? [] : ['reasons.yaml']),
    ...(problems.length > 0 ? ['routing.yaml'] : []),
  ];
  const shipped = {
    ...{ scripts, sets, rules },
    objections: objections.flatMap((file) => file.objections),
    pauses: pauses.ok ? pauses.value : [],
    reasons: reasons.ok ? reasons.value : [],
  };
  return { shipped, broken };
}

function scriptFiles(...args: Parameters<typeof loadScripts>): ReturnType<typeof loadScripts> {
  try {
    return loadScripts(...args);
  } catch {
    return [];
  }
}
