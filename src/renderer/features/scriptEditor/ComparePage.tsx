import { useMemo, useState } from 'react';
import type { OpenedScript } from '../../../shared/api/scriptEditor.ts';
import type { Script } from '../../../shared/script/script.ts';
import { compareScripts } from '../../../shared/scriptEdit/compareScripts.ts';
import { useAnswer } from '../../session/useAnswer.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Comparing } from './Comparing.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import { Missing } from './Missing.tsx';
import pages from './Pages.module.css';
import { Pick } from './Pick.tsx';
import { RollBack } from './RollBack.tsx';
import { writerName } from './writerName.ts';

interface ComparePageProps {
  opened: OpenedScript;
  onRolledBack: (published: number) => Promise<void>;
}

/** Every version, who published it and why; two of them side by side; the way back. */
export function ComparePage({ opened, onRolledBack }: ComparePageProps) {
  const say = useWords(editorWords);
  const formats = useFormats();
  const { script } = useEditor();
  const history = useAnswer('editor.history', { id: script.id });
  const newest = opened.published?.version ?? 0;
  const [picked, pick] = useState<{ from?: string; to?: string }>({});
  const isAsPublished = useMemo(() => isSame(opened.published, script), [opened.published, script]);
  const versions = history.value?.versions ?? [];
  const numbers = versions.length > 0 ? versions.map(({ version }) => version) : newest > 0 ? [newest] : [];
  const names = numbers.map((n) => ({ value: String(n), label: say('versionN', { n }) }));
  // Without anything written, what the newest version changed.
  const before = isAsPublished ? (numbers.find((n) => n < newest) ?? newest) : newest;
  const { from = String(before), to = isAsPublished ? String(newest) : 'draft' } = picked;
  return (
    <div className={styles.columns}>
      <Card title={say('versions')}>
        {!history.value && <Missing answer={history} />}
        {history.value && versions.length === 0 && <p className={styles.quiet}>{say('noVersions')}</p>}
        <ol className={pages.versions}>
          {versions.map(({ version, at, by, note }) => (
            <li key={version} className={pages.versionLine}>
              <b>{say('versionN', { n: version })}</b>{' '}
              <span className={styles.quiet}>
                {by === null ? say('shipped') : say('publishedBy', { by: writerName(by, say), at: formats.moment(at) })}
              </span>
              {note && <p>{note}</p>}
              {version !== newest && <RollBack id={script.id} version={version} onDone={onRolledBack} />}
            </li>
          ))}
        </ol>
      </Card>
      <div className={styles.pane}>
        {isAsPublished && numbers.length < 2 && <p className={styles.quiet}>{say('oneVersion')}</p>}
        <div className={styles.row} hidden={isAsPublished && numbers.length < 2}>
          <Pick
            label={say('compareWith')}
            value={from}
            options={names}
            onChange={(value) => pick({ ...picked, from: value })}
          />
          <Pick
            label={say('compareTo')}
            value={to}
            options={[{ value: 'draft', label: say(isAsPublished ? 'sameDraft' : 'thisDraft') }, ...names]}
            onChange={(value) => pick({ ...picked, to: value })}
          />
        </div>
        {numbers.length > (isAsPublished ? 1 : 0) && (
          <Comparing id={script.id} from={Number(from)} to={to === 'draft' ? script : Number(to)} />
        )}
      </div>
    </div>
  );
}

function isSame(published: Script | null, draft: Script): boolean {
  if (!published) return false;
  const { whole, steps } = compareScripts(published, draft);
  return whole.length === 0 && steps.length === 0;
}
