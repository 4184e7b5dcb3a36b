import { useCallback, useMemo, useState } from 'react';
import type { EditorLibrary, OpenedObjections } from '../../../../shared/api/scriptEditor.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import type { ObjectionLibrary } from '../../../../shared/script/objectionLibrary.ts';
import { objectionsToMend } from '../../../../shared/scriptEdit/objectionsToMend.ts';
import type { ScriptPage } from '../../../session/route.ts';
import { useApi } from '../../../session/SessionContext.tsx';
import { useAnswer } from '../../../session/useAnswer.ts';
import { useWords } from '../../../session/words/useWords.ts';
import styles from '../Editor.module.css';
import { EditorHead } from '../EditorHead.tsx';
import { Missing } from '../Missing.tsx';
import { useDraft } from '../useDraft.ts';
import { useReopening } from '../useReopening.ts';
import { useSettled } from '../useSettled.ts';
import { useUndoKeys } from '../useUndoKeys.ts';
import { ObjectionProblems } from './ObjectionProblems.tsx';
import { ObjectionVersions } from './ObjectionVersions.tsx';
import { objectionWords } from './objectionWords.ts';
import { WriteObjections } from './WriteObjections.tsx';

interface ObjectionsScreenProps {
  page: ScriptPage;
  library: EditorLibrary;
  onPublished: () => void;
}

/** The objections that any script may meet: written, compared, published as a script is. */
export function ObjectionsScreen({ page, library, onPublished }: ObjectionsScreenProps) {
  const opened = useAnswer('objections.open', {});
  const { round, ...again } = useReopening(opened, onPublished);
  if (!opened.value) return <Missing answer={opened} />;
  // Who comes here followed a link that is gone: the title has the focus, as after publishing.
  return <Opened key={round} {...again} {...{ page, library }} isAgain opened={opened.value} />;
}

interface OpenedProps extends Omit<ReturnType<typeof useReopening>, 'round'> {
  page: ScriptPage;
  library: EditorLibrary;
  opened: OpenedObjections;
}

const pages: readonly ScriptPage[] = ['write', 'versions'];

function Opened({ page, library, ...about }: OpenedProps) {
  const { opened, onReopen } = about;
  const say = useWords(objectionWords);
  const api = useApi();
  const keep = useCallback(
    (now: ObjectionLibrary, basedOn: number | null) => api.ask('objections.keep', { script: now, basedOn }),
    [api],
  );
  const { script: draft, change, ...drafting } = useDraft(opened, keep);
  const [shown, show] = useState<string | null>(draft.objections[0]?.key ?? null);
  useUndoKeys(drafting);
  const checked = useSettled(draft);
  const problems = useMemo(() => objectionsToMend(checked, publishedIn(library)), [checked, library]);
  const put = (objections: Objection[], what?: string) => change({ ...draft, objections }, what);
  return (
    <div className={styles.screen}>
      <EditorHead
        {...about}
        {...{ drafting, pages }}
        page={page === 'versions' ? page : 'write'}
        title={say('objections')}
        problems={problems.length}
        publish={(basedOn, note) => api.ask('objections.publish', { script: draft, basedOn, note })}
      />
      {page === 'versions' ? (
        <ObjectionVersions draft={draft} published={opened.published} onRolledBack={onReopen} />
      ) : (
        <>
          <ObjectionProblems {...{ problems, show }} objections={checked.objections} />
          <WriteObjections
            {...{ problems, library, shown, show, put }}
            objections={draft.objections}
            published={opened.published?.objections ?? []}
          />
        </>
      )}
    </div>
  );
}

const publishedIn = ({ scripts }: EditorLibrary): string[] =>
  scripts.filter(({ version }) => version !== null).map(({ id }) => id);
