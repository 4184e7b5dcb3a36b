import { createContext, useContext } from 'react';
import type { EditorLibrary } from '../../../shared/api/scriptEditor.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { ScriptProblem } from '../../../shared/script/problem.ts';
import type { Script } from '../../../shared/script/script.ts';

export interface Editor {
  script: Script;
  language: Language;
  library: EditorLibrary;
  /** What `problems` is about: the script as it was before somebody began to type. */
  checked: Script;
  problems: readonly ScriptProblem[];
  /** `about`: typing on about the same thing is one step to undo. */
  change(script: Script, about?: string): void;
  /** The step in the pane; null: the script as a whole. */
  shown: string | null;
  show(step: string | null): void;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error('A part of the editor is shown outside of it.');
  return editor;
}
