import { z } from 'zod';
import { writtenDraft } from '../../scriptEdit/written.ts';

export const SCRIPTS_PATH = '/scripts';
/** A longer question is refused unread: no script is that large. */
export const SCRIPTS_BYTES = 4_194_304;

const id = z.string().min(1).max(64);
const version = z.int().positive();
const at = z.number().int();
const nothing = z.object({});
const note = z.string().trim().max(500);
/** Who writes at a desk that has the centre to itself; of whoever signed in, the centre knows the name. */
const writer = z.string().trim().min(1).max(128).optional();

/** A published version, without its steps. */
export const versionView = z.object({
  version,
  at,
  /** Null: it came with Crocdesk. */
  by: z.string().nullable(),
  note: z.string(),
});
export type VersionView = z.infer<typeof versionView>;

/** What a desk asks the centre about scripts, and about the objections, which are published as one of them is: `POST /scripts` with `{ do, with }`. A script's own text is checked by whoever uses it. */
export const scriptLibraryCommands = {
  /** For every desk: the newest version of each script, unless the desk knows this revision already. */
  'scripts.current': {
    input: z.object({ revision: z.string().max(64).nullable() }),
    output: z.object({
      revision: z.string().max(64),
      scripts: z.array(versionView.extend({ script: z.unknown() })).nullable(),
    }),
  },
  /** For every desk: a version that calls were made with. */
  'scripts.version': {
    input: z.object({ id, version }),
    output: z.object({ script: z.unknown() }),
  },
  'scripts.history': { input: z.object({ id }), output: z.object({ versions: z.array(versionView) }) },
  /** One's own draft. */
  'scripts.draft': {
    input: z.object({ id }),
    output: z.object({ draft: z.object({ script: z.unknown(), basedOn: version.nullable(), at }).nullable() }),
  },
  /** Everybody's, without their steps. */
  'scripts.drafts': {
    input: nothing,
    output: z.object({ drafts: z.array(z.object({ id, by: z.string(), at, isOwn: z.boolean() })) }),
  },
  /** An older one than is kept changes nothing. */
  'scripts.keepDraft': {
    input: z.object({ script: writtenDraft, basedOn: version.nullable(), at, writer }),
    output: nothing,
  },
  'scripts.dropDraft': { input: z.object({ id }), output: nothing },
  /**
   * `basedOn`: the version that was edited, null for a new script; `conflict` where somebody has published since. `shipped`: the version
   * that came with Crocdesk, so that it can be gone back to.
   */
  'scripts.publish': {
    input: z.object({
      script: z.unknown(),
      note,
      basedOn: version.nullable(),
      shipped: z.unknown().optional(),
      writer,
    }),
    output: z.object({ version }),
  },
};
export type ScriptLibraryCommand = keyof typeof scriptLibraryCommands;
export type ScriptLibraryInput<N extends ScriptLibraryCommand> = z.output<(typeof scriptLibraryCommands)[N]['input']>;
export type ScriptLibraryOutput<N extends ScriptLibraryCommand> = z.output<(typeof scriptLibraryCommands)[N]['output']>;

export const scriptsAsked = z.object({ do: z.string().max(64), with: z.unknown() });
