import type { Clock } from '../../shared/lib/clock.ts';
import type { Result } from '../../shared/lib/result.ts';
import { DeskError, done, failed } from '../../shared/lib/result.ts';
import type { ScriptLibraryCommand } from '../../shared/link/scripts/scripts.ts';
import { scriptLibraryCommands } from '../../shared/link/scripts/scripts.ts';
import type { Log } from '../log.ts';
import type { Person } from '../people/sessions.ts';
import type { ScriptStore } from '../store/scripts/scriptStore.ts';
import { scriptHandlers } from './scriptHandlers.ts';

export interface Scripts {
  /** One command about scripts: known, allowed, parsed, done. Never throws. */
  ask(by: Person, command: unknown, input: unknown): Promise<Result<unknown>>;
}

/** Every desk reads what was published; the rest is for supervisors. */
const forEveryDesk: ReadonlySet<ScriptLibraryCommand> = new Set<ScriptLibraryCommand>([
  'scripts.current',
  'scripts.version',
]);
const mayAsk = (command: ScriptLibraryCommand, { role }: Person): boolean =>
  forEveryDesk.has(command) || role === 'supervisor' || role === 'administrator';

export function createScripts(store: ScriptStore, clock: Clock, log: Log): Scripts {
  const handlers = scriptHandlers(store, clock);
  return {
    ask: async (by, command, input) => {
      if (!isCommand(command)) return failed('unknown-command');
      if (!mayAsk(command, by)) return failed('not-allowed');
      const parsed = scriptLibraryCommands[command].input.safeParse(input);
      if (!parsed.success) return failed('bad-input');
      const run = handlers[command] as (input: unknown, by: Person) => Promise<unknown>;
      return run(parsed.data, by).then(done, (error: unknown) => {
        if (error instanceof DeskError) return failed(error.code, error.message);
        log.error({ command, error: error instanceof Error ? error.message : 'unknown' }, 'scripts cannot be served');
        return failed('internal');
      });
    },
  };
}

const isCommand = (name: unknown): name is ScriptLibraryCommand =>
  typeof name === 'string' && Object.hasOwn(scriptLibraryCommands, name);
