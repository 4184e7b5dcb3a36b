import type { ReactNode } from 'react';
import { useState } from 'react';
import { useAnswer } from '../../session/useAnswer.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Missing } from './Missing.tsx';
import pages from './Pages.module.css';
import { Pick } from './Pick.tsx';
import { RollBack } from './RollBack.tsx';
import { writerName } from './writerName.ts';

interface ComparePageProps {
  id: string;
  /** The version that agents use now; 0: none. */
  newest: number;
  /** Nothing was written since. */
  isAsPublished: boolean;
  /** What differs. */
  children: (from: number, to: number | 'draft') => ReactNode;
  onRolledBack: (published: number | null) => Promise<void>;
}

/** Every version, who published it and why; two of them side by side; the way back. */
export function ComparePage({ id, newest, isAsPublished, children, onRolledBack }: ComparePageProps) {
  const say = useWords(editorWords);
  const formats = useFormats();
  const history = useAnswer('editor.history', { id });
  const [picked, pick] = useState<{ from?: string; to?: string }>({});
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
              {version !== newest && <RollBack id={id} version={version} onDone={onRolledBack} />}
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
        {numbers.length > (isAsPublished ? 1 : 0) && children(Number(from), to === 'draft' ? to : Number(to))}
      </div>
    </div>
  );
}
