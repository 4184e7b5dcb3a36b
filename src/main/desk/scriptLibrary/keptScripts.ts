import { z } from 'zod';
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
const DRAFTS = 'script-drafts';

/** Scripts and objections in the store of this desk: what the centre published, each version this desk ever saw, and drafts. */
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
