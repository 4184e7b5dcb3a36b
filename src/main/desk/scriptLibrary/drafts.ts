import type { Written } from '../../../shared/scriptEdit/written.ts';
import { writtenDraft } from '../../../shared/scriptEdit/written.ts';
import type { Workplace } from '../workplace.ts';
import type { Draft } from './keptScripts.ts';

/** A draft is on this desk's disk first, and at the centre when it can be reached. */
export async function keepDraft(w: Workplace, script: Written, basedOn: number | null): Promise<void> {
  const draft = { script, basedOn, at: w.clock.now() };
  await w.scripts.kept.keepDraft(draft);
  void w.scripts.ask('scripts.keepDraft', { ...draft, ...writerHere(w) });
}

/** The newest of this desk and the centre. */
export const draftOf = async (w: Workplace, id: string) => newest(w.scripts.kept.draft(id), await draftAtCentre(w, id));

const writerHere = ({ cell }: Workplace) => {
  const writer = cell.get().profile?.agentName;
  return writer ? { writer } : {};
};

async function draftAtCentre(w: Workplace, id: string): Promise<Draft | undefined> {
  const answer = await w.scripts.ask('scripts.draft', { id });
  if (!answer.ok || !answer.value.draft) return undefined;
  const { script, ...rest } = answer.value.draft;
  const read = writtenDraft.safeParse(script);
  return read.success ? { ...rest, script: read.data } : undefined;
}

function newest(here: Draft | undefined, there: Draft | undefined): Draft | undefined {
  if (!here || !there) return here ?? there;
  return there.at > here.at ? there : here;
}
