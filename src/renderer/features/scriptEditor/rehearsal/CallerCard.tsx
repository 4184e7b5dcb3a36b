import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from '../Editor.module.css';
import { editorWords } from '../editorWords.ts';
import pages from '../Pages.module.css';
import type { CallerReply } from './callerReply.ts';

/** Who rehearses reads here what the other side says, and takes it down as in a call. */
export function CallerCard({ reply: { does, says, notes } }: { reply: CallerReply }) {
  const say = useWords(editorWords);
  return (
    <Card title={say('theySay')}>
      {says !== '' && <p className={pages.theirs}>{says}</p>}
      {does !== 'answers' && <p className={styles.quiet}>{say(`caller.${does}`)}</p>}
      {notes.length > 0 && (
        <dl className={pages.answers}>
          {notes.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value ?? <span className={styles.quiet}>{say('madeUp')}</span>}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}
