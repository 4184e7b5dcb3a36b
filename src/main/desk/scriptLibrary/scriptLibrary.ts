import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { DeskError, done, failed } from '../../../shared/lib/result.ts';
import type {
  ScriptLibraryCommand,
  ScriptLibraryInput,
  ScriptLibraryOutput,
} from '../../../shared/link/scripts/scripts.ts';
import { SCRIPTS_PATH, scriptLibraryCommands } from '../../../shared/link/scripts/scripts.ts';
import type { ObjectionLibrary } from '../../../shared/script/objectionLibrary.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import { isObjections, parseWritten } from '../../../shared/scriptEdit/written.ts';
import type { DeskAccount } from '../../signIn/createAccount.ts';
import type { DeskStore } from '../../store/deskStore.ts';
import type { Library } from '../library/library.ts';
import type { KeptScripts } from './keptScripts.ts';
import { createKeptScripts } from './keptScripts.ts';

/** So often the centre is asked whether something was published. */
const ASK_MS = 30_000;

interface Needs {
  clock: Clock;
  account: DeskAccount;
  library: Library;
  store: Pick<DeskStore, 'reads' | 'writes'>;
  report: (what: string, error: unknown) => void;
  /** The centre was asked once more, and answered or not. */
  onAsked: () => void;
}

/** The scripts of this desk, and its objections: those it came with, and in their place what the centre published. */
export interface ScriptLibrary {
  readonly kept: KeptScripts;
  /** The versions this desk came with. */
  readonly shipped: readonly Script[];
  readonly shippedObjections: ObjectionLibrary;
  ask<N extends ScriptLibraryCommand>(
    command: N,
    input: ScriptLibraryInput<N>,
  ): Promise<Result<ScriptLibraryOutput<N>>>;
  /** Asks the centre for what is new. Never rejects. */
  refresh(): Promise<void>;
  /** A version of the past: kept here, or asked for. */
  version(id: string, version: number): Promise<Written>;
  /** The desk has ended: nothing is read or written any more. */
  isStopped(): boolean;
  stop(): void;
}

export function createScriptLibrary({ clock, account, library, store, report, onAsked }: Needs): ScriptLibrary {
  const kept = createKeptScripts(store.reads, store.writes);
  const shipped = library.scripts;
  const shippedObjections = library.objectionLibrary;
  let cancel = () => {};
  let isStopped = false;
  let asking: Promise<void> | null = null;

  const ask: ScriptLibrary['ask'] = async (command, input) => {
    const answer = await account.ask(SCRIPTS_PATH, { do: command, with: input });
    if (!answer.ok) return answer;
    const read = scriptLibraryCommands[command].output.safeParse(answer.value);
    return read.success ? done(read.data as ScriptLibraryOutput<typeof command>) : failed('not-a-centre');
  };
  const failedTo = (error: unknown) => {
    if (!isStopped) report('scripts', error);
  };
  const serve = (published: readonly Written[]) => {
    library.publish(published.flatMap((one) => (isObjections(one) ? [] : [one])));
    for (const one of published) if (isObjections(one)) library.publishObjections(one);
  };
  const knownAs = (id: string, version: number): Written | undefined => {
    if (id === OBJECTIONS)
      return (
        [library.objectionLibrary, shippedObjections].find((one) => one.version === version) ??
        kept.written(id, version)
      );
    const script = library.scriptOf({ scriptId: id, version });
    return script?.version === version ? script : undefined;
  };
  const take = async () => {
    const answer = await ask('scripts.current', { revision: kept.published().revision });
    if (!answer.ok || answer.value.scripts === null || isStopped) return;
    const told = answer.value.scripts.flatMap(({ script, ...view }) => {
      const read = parseWritten(script);
      return read.ok ? [{ script: read.script, view: { ...view, id: read.script.id } }] : [];
    });
    for (const { script } of told) await kept.keepVersion(script);
    await kept.setPublished({ revision: answer.value.revision, scripts: told.map(({ view }) => view) });
    serve(told.map(({ script }) => script));
  };
  const refresh = () => {
    asking ??= take()
      .catch(failedTo)
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  const again = () => {
    cancel = clock.after(ASK_MS, () => {
      void refresh().then(onAsked);
      again();
    });
  };

  serve(kept.published().scripts.flatMap(({ id, version }) => kept.written(id, version) ?? []));
  library.remember((id, version) => kept.version(id, version) ?? shippedAs(shipped, id, version));
  void keepShipped(kept, shipped, () => isStopped).catch(failedTo);
  again();
  return {
    ...{ kept, shipped, shippedObjections, ask, refresh },
    version: async (id, version) => {
      const known = knownAs(id, version);
      if (known) return known;
      const answer = await ask('scripts.version', { id, version });
      if (!answer.ok) throw new DeskError(answer.code);
      const read = parseWritten(answer.value.script);
      if (!read.ok) throw new DeskError('script-broken');
      await kept.keepVersion(read.script);
      return read.script;
    },
    isStopped: () => isStopped,
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

const shippedAs = (shipped: readonly Script[], id: string, version: number) =>
  shipped.find((script) => script.id === id && script.version === version);

/** A later Crocdesk may come with others; calls made with these still find them. */
async function keepShipped(kept: KeptScripts, shipped: readonly Script[], isStopped: () => boolean): Promise<void> {
  for (const script of shipped)
    if (!isStopped() && !kept.version(script.id, script.version)) await kept.keepVersion(script);
}
