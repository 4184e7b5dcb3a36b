import type { DeskApi } from '../../../../shared/api/deskApi.ts';
import type { EditorLibrary } from '../../../../shared/api/scriptEditor.ts';
import type { Script } from '../../../../shared/script/script.ts';

/** The published scripts that a draft leads through, and those that these lead through; one that cannot be had is left out, as in a call. */
export async function calledScripts(api: DeskApi, { scripts }: EditorLibrary, draft: Script): Promise<Script[]> {
  const found = new Map<string, Script>();
  const asked = new Set([draft.id]);
  for (let waiting = callsOf(draft); waiting.length > 0; ) {
    const fresh = [...new Set(waiting)].filter((id) => !asked.has(id));
    for (const id of fresh) asked.add(id);
    const answers = await Promise.all(fresh.map((id) => newest(api, scripts, id)));
    const here = answers.flatMap((script) => script ?? []);
    for (const script of here) found.set(script.id, script);
    waiting = here.flatMap(callsOf);
  }
  return [...found.values()];
}

async function newest(api: DeskApi, lines: EditorLibrary['scripts'], id: string): Promise<Script | null> {
  const version = lines.find((line) => line.id === id)?.version;
  if (!version) return null;
  const answer = await api.ask('editor.version', { id, version });
  return answer.ok ? answer.value.script : null;
}

const callsOf = ({ steps }: Script): string[] =>
  steps.flatMap((step) => (step.type === 'act' && step.act === 'script.call' && step.script ? [step.script] : []));
