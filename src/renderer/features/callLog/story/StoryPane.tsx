import { useKeys } from '../../../session/keys/useKeys.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Blank } from '../../../ui/Blank.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useSlow } from '../../../ui/useSlow.ts';
import { logWords } from '../logWords.ts';
import { StoryView } from './StoryView.tsx';
import { storyWords } from './storyWords.ts';
import { useStory } from './useStory.ts';

/** The story of a call once it is read; until then, why it is not. */
export function StoryPane({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useWords(storyWords);
  const log = useWords(logWords);
  const refuse = useWords(sentences);
  const { story, failure, again } = useStory(id);
  const isSlow = useSlow(story === null && failure === null);
  useKeys('desk', [{ key: 'Escape', label: log('close'), inText: true, run: onClose }]);
  if (story) return <StoryView story={story} onClose={onClose} />;
  if (!failure) return isSlow ? <Blank title={say('loading')} /> : null;
  const isGone = failure === 'not-found';
  const action = (
    <>
      {!isGone && <Button onClick={again}>{log('retry')}</Button>}
      <Button shortcut="Escape" onClick={onClose}>
        {log('close')}
      </Button>
    </>
  );
  return (
    <Blank tone="bad" title={say(isGone ? 'notFound' : 'failed')} action={action}>
      {!isGone && refuse(failure)}
    </Blank>
  );
}
