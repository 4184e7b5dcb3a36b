import { OBJECTIONS } from '../../../shared/script/objectionLibrary.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { EditorScreen } from './EditorScreen.tsx';
import { Missing } from './Missing.tsx';
import { ObjectionsScreen } from './objections/ObjectionsScreen.tsx';
import { ScriptList } from './ScriptList.tsx';
import type { ScriptsScreenProps } from './screenProps.ts';

/** The scripts of the centre, for supervisors. */
export function ScriptsScreen({ id, page, pane, figures }: ScriptsScreenProps) {
  const list = useAnswer('editor.list', {});
  if (!list.value) return <Missing answer={list} />;
  if (id === null) return <ScriptList library={list.value} />;
  if (id === OBJECTIONS) return <ObjectionsScreen page={page} library={list.value} onPublished={list.reload} />;
  return <EditorScreen key={id} {...{ id, page, pane, figures }} library={list.value} onPublished={list.reload} />;
}
