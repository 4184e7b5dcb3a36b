import { z } from 'zod';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import { OBJECTIONS, parseObjections } from '../script/objectionLibrary.ts';
import { parseScript } from '../script/parseScript.ts';
import type { ScriptProblem } from '../script/problem.ts';
import type { Script } from '../script/script.ts';
import { draft } from './draft.ts';
import { objectionsDraft } from './objectionsDraft.ts';

/** What supervisors write and publish, version by version: a script, or the objections that any script may meet. */
export type Written = Script | ObjectionLibrary;

export const isObjections = (written: Written): written is ObjectionLibrary => written.id === OBJECTIONS;

/** Either, while it is written. */
export const writtenDraft: z.ZodType<Written> = z.union([objectionsDraft, draft]);

type Parsed = { ok: true; script: Written } | { ok: false; problems: ScriptProblem[] };

/** Either, as it may be published. Never throws. */
export const parseWritten = (data: unknown): Parsed =>
  claim.safeParse(data).success ? parseObjections(data) : parseScript(data);

const claim = z.looseObject({ id: z.literal(OBJECTIONS) });
