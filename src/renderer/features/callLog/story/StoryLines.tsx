import type { StoryLine } from '../../../../shared/interaction/callStory.ts';
import { useDispositionName } from '../../../session/customer/useDispositionName.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { lineWord } from './lineWord.ts';
import styles from './StoryLines.module.css';
import { storyWords } from './storyWords.ts';

/** Everything in order, with the moment and how long after the beginning. */
export function StoryLines({ lines, startedAt }: { lines: readonly StoryLine[]; startedAt: number }) {
  const say = useWords(storyWords);
  const { timeWithSeconds, clock } = useFormats();
  return (
    <Card title={say('events')}>
      {lines.length === 0 && <p className={styles.none}>{say('noEvents')}</p>}
      <ol className={styles.lines}>
        {lines.map((line, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows at its end.
          <li key={place} className={styles.line} data-kind={line.kind}>
            <time dateTime={new Date(line.at).toISOString()} className={styles.at}>
              {timeWithSeconds(line.at)}
              <small>+{clock(line.at - startedAt)}</small>
            </time>
            <p className={styles.what}>
              <span className={styles.kind}>{say(`kind.${line.kind}`)}</span>
              <Told line={line} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The product's own words where they were kept; otherwise the event's name in words. */
function Told({ line }: { line: StoryLine }) {
  const say = useWords(storyWords);
  const nameOf = useDispositionName();
  const word = lineWord(line);
  if (!word) return line.kind === 'disposition' ? nameOf(line.what, line.text) : (line.text ?? line.what);
  return line.text ? `${say(word)} · ${line.text}` : say(word);
}
