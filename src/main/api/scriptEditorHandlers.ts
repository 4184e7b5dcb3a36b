import type { Handlers } from '../../shared/api/deskApi.ts';
import type { scriptEditorCommands } from '../../shared/api/scriptEditor.ts';
import { DeskError } from '../../shared/lib/result.ts';
import {
  discardDraft,
  keepDraft,
  listScripts,
  openScript,
  publishScript,
  rollBack,
} from '../desk/scriptLibrary/editScripts.ts';
import { figuresOf } from '../desk/scriptLibrary/figuresOf.ts';
import type { Workplace } from '../desk/workplace.ts';

export const scriptEditorHandlers = (w: Workplace): Pick<Handlers, keyof typeof scriptEditorCommands> => ({
  'editor.list': () => listScripts(w),
  'editor.open': ({ id }) => openScript(w, id),
  'editor.keep': async ({ script, basedOn }) => {
    await keepDraft(w, script, basedOn);
    return {};
  },
  'editor.discard': async ({ id }) => {
    await discardDraft(w, id);
    return {};
  },
  'editor.publish': async ({ script, basedOn, note }) => ({ version: await publishScript(w, script, basedOn, note) }),
  'editor.history': async ({ id }) => {
    const answer = await w.scripts.ask('scripts.history', { id });
    if (!answer.ok) throw new DeskError(answer.code);
    return answer.value;
  },
  'editor.version': async ({ id, version }) => ({ script: await w.scripts.version(id, version) }),
  'editor.rollBack': async ({ id, version, note }) => ({ version: await rollBack(w, id, version, note) }),
  'editor.figures': (asked) => figuresOf(w, asked),
});
