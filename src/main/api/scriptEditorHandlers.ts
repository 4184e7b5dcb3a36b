import type { Handlers } from '../../shared/api/deskApi.ts';
import type { scriptEditorCommands } from '../../shared/api/scriptEditor.ts';
import { keepDraft } from '../desk/scriptLibrary/drafts.ts';
import { objectionsVersion, openObjections } from '../desk/scriptLibrary/editObjections.ts';
import { discardDraft, historyOf, openScript, rollBack, scriptVersion } from '../desk/scriptLibrary/editScripts.ts';
import { figuresOf } from '../desk/scriptLibrary/figuresOf.ts';
import { listScripts } from '../desk/scriptLibrary/listScripts.ts';
import { publish, takeBack } from '../desk/scriptLibrary/publications.ts';
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
  'editor.publish': async (asked) => ({ version: await publish(w, { ...asked, isReturn: false }) }),
  'editor.takeBack': async ({ id }) => {
    await takeBack(w, id);
    return {};
  },
  'objections.open': () => openObjections(w),
  'objections.keep': async ({ script, basedOn }) => {
    await keepDraft(w, script, basedOn);
    return {};
  },
  'objections.publish': async (asked) => ({ version: await publish(w, { ...asked, isReturn: false }) }),
  'objections.version': async ({ version }) => ({ script: await objectionsVersion(w, version) }),
  'editor.history': ({ id }) => historyOf(w, id),
  'editor.version': async ({ id, version }) => ({ script: await scriptVersion(w, id, version) }),
  'editor.rollBack': async ({ id, version, note }) => ({ version: await rollBack(w, id, version, note) }),
  'editor.figures': (asked) => figuresOf(w, asked),
});
