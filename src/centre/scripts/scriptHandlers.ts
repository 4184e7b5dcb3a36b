import type { Clock } from '../../shared/lib/clock.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type {
  ScriptLibraryCommand,
  ScriptLibraryInput,
  ScriptLibraryOutput,
} from '../../shared/link/scripts/scripts.ts';
import type { Written } from '../../shared/scriptEdit/written.ts';
import { parseWritten } from '../../shared/scriptEdit/written.ts';
import type { Person } from '../people/sessions.ts';
import { LOCAL_USER } from '../people/sessions.ts';
import type { ScriptStore } from '../store/scripts/scriptStore.ts';

type Handlers = {
  [N in ScriptLibraryCommand]: (input: ScriptLibraryInput<N>, by: Person) => Promise<ScriptLibraryOutput<N>>;
};

/** What the centre does about scripts; who may ask was looked at before. */
export function scriptHandlers(store: ScriptStore, clock: Clock): Handlers {
  return {
    'scripts.current': async ({ revision: known }) => {
      const revision = await store.revision();
      return { revision, scripts: revision === known ? null : await store.current() };
    },
    'scripts.version': async ({ id, version }) => {
      const kept = await store.version(id, version);
      if (!kept) throw new DeskError('not-found');
      return { script: kept.script };
    },
    'scripts.history': async ({ id }) => ({ versions: await store.history(id) }),
    'scripts.draft': async ({ id }, { userId }) => ({ draft: await store.draft(id, userId) }),
    'scripts.drafts': async (_, { userId }) => ({
      drafts: (await store.drafts()).map(({ personId, ...draft }) => ({ ...draft, isOwn: personId === userId })),
    }),
    'scripts.keepDraft': async ({ writer, ...draft }, by) => {
      await store.keepDraft({ ...draft, at: Math.min(draft.at, clock.now()) }, writerOf(by, writer));
      return {};
    },
    'scripts.dropDraft': async ({ id }, { userId }) => {
      await store.dropDraft(id, userId);
      return {};
    },
    'scripts.publish': async ({ script: given, note, basedOn, shipped, writer }, by) => {
      const script = inOrder(given);
      if (shipped !== undefined && basedOn !== null) await addShipped(store, inOrder(shipped), script.id, clock.now());
      const version = await store.publish({ script, note, basedOn, at: clock.now(), by: writerOf(by, writer) });
      if (version === null) throw new DeskError('conflict');
      return { version };
    },
  };
}

const writerOf = ({ userId: id, name }: Person, writer = name) => ({ id, name: id === LOCAL_USER ? writer : name });

async function addShipped(store: ScriptStore, shipped: Written, id: string, at: number): Promise<void> {
  if (shipped.id !== id) throw new DeskError('bad-input');
  await store.addShipped(shipped, at);
}

/** Nothing with a problem is published, whatever a desk says. */
function inOrder(given: unknown): Written {
  const read = parseWritten(given);
  if (!read.ok) throw new DeskError('script-broken', read.problems[0]?.text.en);
  return read.script;
}
