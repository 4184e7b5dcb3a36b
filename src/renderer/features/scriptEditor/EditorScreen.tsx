import { useMemo, useState } from 'react';
import type { EditorLibrary, OpenedScript } from '../../../shared/api/scriptEditor.ts';
import { draftProblems } from '../../../shared/scriptEdit/draftProblems.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { ComparePage } from './ComparePage.tsx';
import styles from './Editor.module.css';
import type { Editor } from './EditorContext.ts';
import { EditorContext } from './EditorContext.ts';
import { EditorHead } from './EditorHead.tsx';
import { Missing } from './Missing.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RehearsePage } from './RehearsePage.tsx';
import type { ScriptsScreenProps } from './screenProps.ts';
import { useDraft } from './useDraft.ts';
import { useSettled } from './useSettled.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import { WritePage } from './WritePage.tsx';

interface EditorScreenProps extends Omit<ScriptsScreenProps, 'id'> {
  id: string;
  library: EditorLibrary;
  onPublished: () => void;
}

/** One script: written, rehearsed, compared, measured. */
export function EditorScreen({ id, ...props }: EditorScreenProps) {
  const opened = useAnswer('editor.open', { id });
  const [round, setRound] = useState(0);
  const [fresh, setFresh] = useState<number | null>(null);
  if (!opened.value) return <Missing answer={opened} />;
  const reopen = async (published: number | null = null) => {
    await opened.reload();
    setFresh(published);
    setRound((before) => before + 1);
    props.onPublished();
  };
  const again = { isAgain: round > 0, fresh };
  return (
    <Opened key={round} {...props} {...again} opened={opened.value} onReopen={reopen} onOvertaken={opened.reload} />
  );
}

interface OpenedProps extends Omit<EditorScreenProps, 'id' | 'onPublished'> {
  opened: OpenedScript;
  /** It was open a moment ago: what had the focus is gone. */
  isAgain: boolean;
  /** The version that was published a moment ago. */
  fresh: number | null;
  onReopen: (published?: number) => Promise<void>;
  /** Somebody else published meanwhile. */
  onOvertaken: () => Promise<void>;
}

function Opened({ page, library, pane, figures, ...about }: OpenedProps) {
  const { opened, onReopen } = about;
  const drafting = useDraft(opened);
  const { script, change } = drafting;
  const { language } = useSpoken();
  const [shown, show] = useState<string | null>(script.start || null);
  useUndoKeys(drafting);
  const checked = useSettled(script);
  const problems = useMemo(() => draftProblems(checked, besideOf(library, checked)), [checked, library]);
  const editor: Editor = { script, language, library, checked, problems, change, shown, show };
  return (
    <EditorContext value={editor}>
      <div className={styles.screen}>
        <EditorHead {...about} drafting={drafting} page={page} />
        {page === 'write' && <ProblemList />}
        {page === 'write' && <WritePage />}
        {page === 'rehearse' && <RehearsePage pane={pane} />}
        {page === 'versions' && <ComparePage opened={opened} onRolledBack={onReopen} />}
        {page === 'figures' && figures(script.id)}
      </div>
    </EditorContext>
  );
}

const besideOf = ({ scripts, dispositions }: EditorLibrary, { kind }: OpenedScript['script']) => ({
  scripts: scripts.filter(({ version }) => version !== null).map(({ id }) => id),
  dispositions: dispositions[kind].map(({ key }) => key),
});
