import type { CallStory } from '../../../../shared/interaction/callStory.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { ScriptPath } from './ScriptPath.tsx';
import { StoryAnswers } from './StoryAnswers.tsx';
import { StoryFacts } from './StoryFacts.tsx';
import { StoryHeader } from './StoryHeader.tsx';
import { StoryLines } from './StoryLines.tsx';
import { StoryPromises } from './StoryPromises.tsx';
import styles from './StoryView.module.css';
import { scriptPath } from './scriptPath.ts';
import { storyWords } from './storyWords.ts';

/** All that happened in one call. */
export function StoryView({ story, onClose }: { story: CallStory; onClose: () => void }) {
  const say = useWords(storyWords);
  return (
    <article className={styles.story} aria-label={say('title')}>
      <StoryHeader story={story} onClose={onClose} />
      <StoryFacts story={story} />
      <Card title={say('notes')}>
        {story.notes ? <p className={styles.notes}>{story.notes}</p> : <p className={styles.none}>{say('noNotes')}</p>}
      </Card>
      <StoryPromises promises={story.promises} />
      <ScriptPath path={scriptPath(story.lines, story.endedAt)} />
      <StoryAnswers answers={story.answers} />
      <StoryLines lines={story.lines} startedAt={story.startedAt} />
    </article>
  );
}
