import type { OpenedObjections } from '../../../shared/api/scriptEditor.ts';
import { DeskError } from '../../../shared/lib/result.ts';
import type { ObjectionLibrary } from '../../../shared/script/objectionLibrary.ts';
import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import { isObjections } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import { draftOf } from './drafts.ts';

/** The objections that any script may meet, as they are being written. */
export async function openObjections(w: Workplace): Promise<OpenedObjections> {
  const draft = await draftOf(w, OBJECTIONS);
  const published = w.library.objectionLibrary;
  if (draft && isObjections(draft.script))
    return { script: draft.script, basedOn: draft.basedOn, isDraft: true, published };
  return { script: published, basedOn: published.version, isDraft: false, published };
}

export async function objectionsVersion(w: Workplace, version: number): Promise<ObjectionLibrary> {
  const found = await w.scripts.version(OBJECTIONS, version);
  if (!isObjections(found)) throw new DeskError('not-found');
  return found;
}
