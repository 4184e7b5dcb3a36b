import { z } from 'zod';
import type { Text } from '../lib/text.ts';
import type { VersionView } from '../link/scripts/scripts.ts';
import type { Objection } from '../script/objection.ts';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import type { Script, ScriptKind } from '../script/script.ts';
import { draft } from '../scriptEdit/draft.ts';
import { objectionsDraft } from '../scriptEdit/objectionsDraft.ts';
import type { Written } from '../scriptEdit/written.ts';
import type { ScriptFigures } from '../scriptFigures/figures.ts';

const id = z.string().min(1).max(64);
const version = z.int().positive();
const nothing = z.object({});

/** What agents use now, and what is being written. */
export interface WrittenState {
  /** What new calls begin with; null while it was never published. */
  version: number | null;
  at: number | null;
  by: string | null;
  /** Written here and not published yet: when it was last touched. */
  draftAt: number | null;
  /** Others who are writing a draft of it. */
  writers: string[];
}

/** A line of the list. */
export interface ScriptLine extends WrittenState {
  id: string;
  title: Text;
  kind: ScriptKind;
}

export interface EditorLibrary {
  scripts: ScriptLine[];
  dispositions: Record<ScriptKind, { key: string; label: Text }[]>;
  /** What scripts may meet, for rehearsals. */
  objections: readonly Objection[];
  objectionsState: WrittenState;
  /** False: who writes is not a supervisor, or the centre is away; drafts are kept, and what is published waits for it. */
  canPublish: boolean;
}

export interface Opened<W extends Written> {
  script: W;
  /** The version that is edited; null for what was never published. */
  basedOn: number | null;
  isDraft: boolean;
  /** What agents use now. */
  published: W | null;
}
export type OpenedScript = Opened<Script>;
export type OpenedObjections = Opened<ObjectionLibrary>;

/** What supervisors do with scripts and objections. The centre decides who may publish. */
export const scriptEditorCommands = {
  'editor.list': { input: nothing, output: z.custom<EditorLibrary>() },
  'editor.open': { input: z.object({ id }), output: z.custom<OpenedScript>() },
  /** Every change, as it is typed: on the disk when this answers. */
  'editor.keep': { input: z.object({ script: draft, basedOn: version.nullable() }), output: nothing },
  'editor.discard': { input: z.object({ id }), output: nothing },
  /** `conflict` where somebody has published since. Null: the centre is away; it is published once it is back. */
  'editor.publish': {
    input: z.object({ script: draft, basedOn: version.nullable(), note: z.string().trim().max(500) }),
    output: z.object({ version: version.nullable() }),
  },
  /** What waits to be published is not published; that it was refused has been read. The draft stays. */
  'editor.takeBack': { input: z.object({ id }), output: nothing },
  /** The objections that any script may meet, kept and published as a script is; `discard`, `history` and `rollBack` know them by their id. */
  'objections.open': { input: nothing, output: z.custom<OpenedObjections>() },
  'objections.keep': { input: z.object({ script: objectionsDraft, basedOn: version.nullable() }), output: nothing },
  'objections.publish': {
    input: z.object({ script: objectionsDraft, basedOn: version.nullable(), note: z.string().trim().max(500) }),
    output: z.object({ version: version.nullable() }),
  },
  'objections.version': { input: z.object({ version }), output: z.custom<{ script: ObjectionLibrary }>() },
  'editor.history': { input: z.object({ id }), output: z.custom<{ versions: VersionView[] }>() },
  'editor.version': { input: z.object({ id, version }), output: z.custom<{ script: Script }>() },
  /** An older version is published once more, as a new one. */
  'editor.rollBack': {
    input: z.object({ id, version, note: z.string().trim().max(500) }),
    output: z.object({ version: version.nullable() }),
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
