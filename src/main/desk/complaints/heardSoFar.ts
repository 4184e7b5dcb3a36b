import { capturedComplaint } from '../../../shared/complaint/capturedComplaint.ts';
import type { ComplaintPatch } from '../../../shared/complaint/complaint.ts';
import { captures } from '../../../shared/script/captures.ts';
import type { OpenCall } from '../openCall.ts';
import type { Workplace } from '../workplace.ts';

/** What the conversation says of a complaint, in whichever script it was said; the last word counts. */
export function heardSoFar({ library }: Pick<Workplace, 'library'>, { runs }: OpenCall): ComplaintPatch {
  const said = runs.flatMap((run) => {
    const script = library.scriptOf(run);
    return script ? captures(script, run) : [];
  });
  return capturedComplaint(said);
}
