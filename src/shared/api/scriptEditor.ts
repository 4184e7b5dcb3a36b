import { z } from 'zod';
import type { Text } from '../lib/text.ts';
import type { VersionView } from '../link/scripts/scripts.ts';
import type { Objection } from '../script/objection.ts';
import type { Script, ScriptKind } from '../script/script.ts';
import { draft } from '../scriptEdit/draft.ts';
import type { ScriptFigures } from '../scriptFigures/figures.ts';

const id = z.string().min(1).max(64);
const version = z.int().positive();
const nothing = z.object({});

/** A line of the list: what agents use now, and what is being written. */
export interface ScriptLine {
  id: string;
  title: Text;
  kind: ScriptKind;
  /** What new calls begin with; null while it was never published. */
  version: number | null;
  at: number | null;
  by: string | null;
  /** Written here and not published yet: when it was last touched. */
  draftAt: number | null;
  /** Others who are writing a draft of it. */
  writers: string[];
}

export interface EditorLibrary {
  scripts: ScriptLine[];
  dispositions: Record<ScriptKind, { key: string; label: Text }[]>;
  /** What scripts of each kind may meet, for rehearsals. */
  objections: readonly Objection[];
  /** False: who writes is not a supervisor, or the centre is away; drafts are kept, nothing is published. */
  canPublish: boolean;
}

export interface OpenedScript {
  script: Script;
  /** The version that is edited; null for a script that was never published. */
  basedOn: number | null;
  isDraft: boolean;
  /** What agents use now. */
  published: Script | null;
}

/** What supervisors do with scripts. The centre decides who may publish. */
export const scriptEditorCommands = {
  'editor.list': { input: nothing, output: z.custom<EditorLibrary>() },
  'editor.open': { input: z.object({ id }), output: z.custom<OpenedScript>() },
  /** Every change, as it is typed: on the disk when this answers. */
  'editor.keep': { input: z.object({ script: draft, basedOn: version.nullable() }), output: nothing },
  'editor.discard': { input: z.object({ id }), output: nothing },
  /** `conflict` where somebody has published since. */
  'editor.publish': {
    input: z.object({ script: draft, basedOn: version.nullable(), note: z.string().trim().max(500) }),
    output: z.object({ version }),
  },
  'editor.history': { input: z.object({ id }), output: z.custom<{ versions: VersionView[] }>() },
  'editor.version': { input: z.object({ id, version }), output: z.custom<{ script: Script }>() },
  /** An older version is published once more, as a new one. */
  'editor.rollBack': {
    input: z.object({ id, version, note: z.string().trim().max(500) }),
    output: z.object({ version }),
  },
  /** From the calls that this desk holds. `version` and `agent` null: all. */
  'editor.figures': {
    input: z.object({
      id,
      version: version.nullable(),
      agent: z.string().max(128).nullable(),
      from: z.number(),
      to: z.number(),
    }),
    output: z.custom<ScriptFigures>(),
  },
};
