import type { Database } from 'better-sqlite3';
import type { ScriptFigures } from '../../../shared/scriptFigures/figures.ts';
import { createTally } from '../../../shared/scriptFigures/tallyRuns.ts';
import type { FiguresQuestion } from './reportMessages.ts';
import { createRunReads } from './runReads.ts';

/** How a script went. Reads every call of the period: not for the main thread. */
export function scriptFiguresOf(db: Database, { version, scripts, ...query }: FiguresQuestion): ScriptFigures {
  const known = new Map(scripts.map((script) => [script.version, script]));
  const tally = createTally((asked) => known.get(asked));
  const versions = new Set<number>();
  for (const told of createRunReads(db)(query)) {
    versions.add(told.run.version);
    if (version === null || told.run.version === version) tally.add(told);
  }
  return { ...tally.figures(), versions: [...versions].sort((a, b) => b - a) };
}
