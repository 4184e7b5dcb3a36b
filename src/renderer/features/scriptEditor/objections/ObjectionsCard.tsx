import type { EditorLibrary } from '../../../../shared/api/scriptEditor.ts';
import { OBJECTIONS } from '../../../../shared/script/objectionLibrary.ts';
import { hashOf } from '../../../session/route.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../Editor.module.css';
import { WaitingChip, WrittenDraft, WrittenVersion } from '../WrittenStateText.tsx';
import { objectionWords } from './objectionWords.ts';

/** The way to the objections, and what agents have of them now. */
export function ObjectionsCard({ library: { objections, objectionsState } }: { library: EditorLibrary }) {
  const say = useWords(objectionWords);
  const offered = objections.filter(({ retired }) => !retired).length;
  return (
    <Card title={say('objections')}>
      <div className={styles.list}>
        <p className={styles.lead}>{say('lead')}</p>
        <p className={styles.buttons}>
          <a href={hashOf({ screen: 'scripts', id: OBJECTIONS })}>{say('open')}</a>
          <span className={styles.quiet}>
            {say('count', { count: offered })} · <WrittenVersion state={objectionsState} />{' '}
            <WaitingChip id={OBJECTIONS} /> <WrittenDraft state={objectionsState} />
          </span>
        </p>
      </div>
    </Card>
  );
}
