import type { ReactNode } from 'react';
import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import { SessionContext, useSession } from '../../../session/SessionContext.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../Editor.module.css';
import { useEditor } from '../EditorContext.ts';
import { editorWords } from '../editorWords.ts';
import pages from '../Pages.module.css';
import { ProblemList } from '../ProblemList.tsx';
import { CallerCard } from './CallerCard.tsx';
import { rehearsedCall } from './rehearsedCall.ts';
import { answersGiven, pathTaken } from './told.ts';
import type { useRehearsal } from './useRehearsal.ts';

interface RehearsingProps {
  rehearsal: ReturnType<typeof useRehearsal>;
  pane: (call: DeskCall) => ReactNode;
}

/** The pane of a call; beside it the other side, what is noted and the way here. */
export function Rehearsing({ rehearsal: { rehearsed, stage, desk, coded, reply }, pane }: RehearsingProps) {
  const say = useWords(editorWords);
  const { library } = useEditor();
  const session = useSession();
  if (!stage)
    return (
      <>
        <p className={pages.away}>{say('cannotRehearse')}</p>
        <ProblemList />
      </>
    );
  const answers = answersGiven(rehearsed);
  return (
    <div className={pages.stage}>
      <SessionContext value={{ ...session, ...desk }}>
        {pane(rehearsedCall(stage, rehearsed.language, library, coded))}
      </SessionContext>
      <div className={styles.parts}>
        {coded !== null && (
          <p className={pages.over} role="status">
            {say('rehearsed')}
          </p>
        )}
        {reply && coded === null && <CallerCard reply={reply} />}
        <Card title={say('captured')}>
          {answers.length === 0 && <p className={styles.quiet}>{say('nothingCaptured')}</p>}
          <dl className={pages.answers}>
            {answers.map(({ key, label, value, writes }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  {value} {writes && <span className={styles.quiet}>{writes}</span>}
                </dd>
              </div>
            ))}
          </dl>
        </Card>
        <Card title={say('path')}>
          <ol className={pages.path}>
            {pathTaken(rehearsed).map(({ step, within }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a way only grows
              <li key={i}>
                {step} {within !== null && <span className={styles.quiet}>{within}</span>}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </div>
  );
}
