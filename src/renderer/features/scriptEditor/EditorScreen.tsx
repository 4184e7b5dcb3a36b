import { useCallback, useMemo, useState } from 'react';
import type { EditorLibrary, OpenedScript } from '../../../shared/api/scriptEditor.ts';
import type { Script } from '../../../shared/script/script.ts';
import { draftProblems } from '../../../shared/scriptEdit/draftProblems.ts';
import { scriptPages } from '../../session/route.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { useAnswer } from '../../session/useAnswer.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { AnswersContext } from './AnswersContext.ts';
import { answersIn } from './answersIn.ts';
import styles from './Editor.module.css';
import type { Editor } from './EditorContext.ts';
import { EditorContext } from './EditorContext.ts';
import { EditorHead } from './EditorHead.tsx';
import { Missing } from './Missing.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RehearsePage } from './RehearsePage.tsx';
import { ScriptVersions } from './ScriptVersions.tsx';
import type { ScriptsScreenProps } from './screenProps.ts';
import { useDraft } from './useDraft.ts';
import { useReopening } from './useReopening.ts';
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
  const { round, ...again } = useReopening(opened, props.onPublished);
  if (!opened.value) return <Missing answer={opened} />;
  return <Opened key={round} {...props} {...again} opened={opened.value} />;
}

interface OpenedProps
  extends Omit<EditorScreenProps, 'id' | 'onPublished'>,
    Omit<ReturnType<typeof useReopening>, 'round'> {
  opened: OpenedScript;
}

function Opened({ page, library, pane, figures, ...about }: OpenedProps) {
  const { opened, onReopen } = about;
  const api = useApi();
  const keep = useCallback(
    (now: Script, basedOn: number | null) => api.ask('editor.keep', { script: now, basedOn }),
    [api],
  );
  const drafting = useDraft(opened, keep);
  const { script, change } = drafting;
  const { language } = useSpoken();
  const [shown, show] = useState<string | null>(script.start || null);
  useUndoKeys(drafting);
  const checked = useSettled(script);
  const problems = useMemo(() => draftProblems(checked, besideOf(library, checked)), [checked, library]);
  const editor: Editor = { script, language, library, checked, problems, change, shown, show };
  return (
    <EditorContext value={editor}>
      <AnswersContext value={answersIn(checked, language)}>
        <div className={styles.screen}>
          <EditorHead
            {...about}
            {...{ drafting, page }}
            title={script.title[language] || script.id}
            pages={scriptPages}
            problems={problems.length}
            publish={(basedOn, note) => api.ask('editor.publish', { script, basedOn, note })}
          />
          {page === 'write' && <ProblemList />}
          {page === 'write' && <WritePage />}
          {page === 'rehearse' && <RehearsePage pane={pane} />}
          {page === 'versions' && <ScriptVersions opened={opened} onRolledBack={onReopen} />}
          {page === 'figures' && figures(script.id)}
        </div>
      </AnswersContext>
    </EditorContext>
  );
}

const besideOf = ({ scripts, dispositions }: EditorLibrary, { kind }: OpenedScript['script']) => ({
  scripts: scripts.filter(({ version }) => version !== null).map(({ id }) => id),
  dispositions: dispositions[kind].map(({ key }) => key),
});
