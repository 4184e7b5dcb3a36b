import { z } from 'zod';
import { errorCode } from '../../../shared/lib/result.ts';
import type { VersionView } from '../../../shared/link/scripts/scripts.ts';
import { versionView } from '../../../shared/link/scripts/scripts.ts';
import type { Script } from '../../../shared/script/script.ts';
import type { Written } from '../../../shared/scriptEdit/written.ts';
import { isObjections, parseWritten, writtenDraft } from '../../../shared/scriptEdit/written.ts';
import type { StoreReads, StoreWrites } from '../../store/deskStore.ts';

const PUBLISHED = 'scripts';
const versionKey = (id: string, version: number) => `script ${id} ${version}`;
const draftKey = (id: string) => `script-draft ${id}`;

const published = z.object({
  /** What the centre called this state; null: it was never asked. */
  revision: z.string().nullable(),
  scripts: z.array(
    z.object({ id: z.string(), version: z.number(), at: z.number(), by: z.string().nullable(), note: z.string() }),
  ),
});
export type Published = z.infer<typeof published>;

const keptDraft = z.object({ script: writtenDraft, basedOn: z.number().nullable(), at: z.number() });
export type Draft = z.infer<typeof keptDraft>;
const names = z.array(z.string());

const publication = z.object({
  script: writtenDraft,
  basedOn: z.number().nullable(),
  note: z.string(),
  /** When it was asked for, and by whom: nobody else publishes it. */
  at: z.number(),
  person: z.string(),
  writer: z.string().optional(),
  /** A return to an older version: a draft is none of its business. */
  isReturn: z.boolean(),
  /** Why the centre does not take it; null while it waits. */
  refused: errorCode.nullable(),
});
export type Publication = z.infer<typeof publication>;
const PUBLICATIONS = 'script-publications';
const historyKey = (id: string) => `script-history ${id}`;
const DRAFTS = 'script-drafts';

/** Scripts and objections in the store of this desk: what the centre published, each version this desk ever saw, drafts, and what waits to be published. */
export function createKeptScripts(reads: Pick<StoreReads, 'setting'>, writes: Pick<StoreWrites, 'setSetting'>) {
  const read = <T>(key: string, shape: z.ZodType<T>): T | undefined => shape.safeParse(parsed(reads.setting(key))).data;
  const write = (key: string, value: unknown) => writes.setSetting(key, JSON.stringify(value));
  const cache = new Map<string, Written | undefined>();
  const written = (id: string, version: number): Written | undefined => {
    const key = versionKey(id, version);
    if (!cache.has(key)) cache.set(key, writtenIn(parsed(reads.setting(key))));
    return cache.get(key);
  };
  const draftIds = () => read(DRAFTS, names) ?? [];
  return {
    published: (): Published => read(PUBLISHED, published) ?? { revision: null, scripts: [] },
    setPublished: (now: Published) => write(PUBLISHED, now),
    written,
    version: (id: string, version: number): Script | undefined => {
      const found = written(id, version);
      return found && !isObjections(found) ? found : undefined;
    },
    keepVersion: async (script: Written) => {
      const key = versionKey(script.id, script.version);
      cache.set(key, script);
      await write(key, script);
    },
    drafts: (): Draft[] => draftIds().flatMap((id) => read(draftKey(id), keptDraft) ?? []),
    draft: (id: string): Draft | undefined => read(draftKey(id), keptDraft),
    keepDraft: async (kept: Draft) => {
      const { id } = kept.script;
      if (!draftIds().includes(id)) await write(DRAFTS, [...draftIds(), id]);
      await write(draftKey(id), kept);
    },
    dropDraft: async (id: string) => {
      await write(
        DRAFTS,
        draftIds().filter((one) => one !== id),
      );
      await write(draftKey(id), null);
    },
    /** What was published here and the centre has not answered yet, or does not take. */
    publications: (): Publication[] => read(PUBLICATIONS, z.array(publication)) ?? [],
    setPublications: (now: readonly Publication[]) => write(PUBLICATIONS, now),
    /** As the centre told it last. */
    history: (id: string) => read(historyKey(id), z.array(versionView)) ?? [],
    keepHistory: (id: string, versions: readonly VersionView[]) => write(historyKey(id), versions),
  };
}
export type KeptScripts = ReturnType<typeof createKeptScripts>;

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function writtenIn(data: unknown): Written | undefined {
  const read = parseWritten(data);
  return read.ok ? read.script : undefined;
}
