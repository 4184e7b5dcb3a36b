import { Fragment } from 'react';
import type { CallStory } from '../../../../shared/interaction/callStory.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import styles from './StoryFacts.module.css';
import { storyWords } from './storyWords.ts';

/** What was answered to the script's questions. */
export function StoryAnswers({ answers }: { answers: CallStory['answers'] }) {
  const say = useWords(storyWords);
  if (answers.length === 0) return null;
  return (
    <Card title={say('answers')}>
      <dl className={styles.facts}>
        {answers.map(({ step, label, value }) => (
          <Fragment key={`${step} ${label}`}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}
