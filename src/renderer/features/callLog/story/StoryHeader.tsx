import { IconPhone } from '@tabler/icons-react';
import type { CallStory } from '../../../../shared/interaction/callStory.ts';
import { useDial } from '../../../session/dial/useDial.ts';
import { useKeys } from '../../../session/keys/useKeys.ts';
import { navigate } from '../../../session/route.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { OutcomeCell } from '../log/OutcomeCell.tsx';
import { logWords } from '../logWords.ts';
import { useCallerName } from '../useCallerName.ts';
import styles from './StoryHeader.module.css';
import { storyWords } from './storyWords.ts';

/** With whom, when, how it ended; and on from there. */
export function StoryHeader({ story, onClose }: { story: CallStory; onClose: () => void }) {
  const say = useWords(storyWords);
  const log = useWords(logWords);
  const { nearMoment } = useFormats();
  const { name, number } = useCallerName(story);
  const { canDial, isDialling, dial } = useDial();
  const { customerId } = story;
  const openRecord = () => customerId && navigate({ screen: 'customers', id: customerId });
  useKeys('desk', [{ key: 'F', label: say('openRecord'), run: openRecord }], { on: customerId !== null });
  const about = [log(`oneDirection.${story.direction}`), nearMoment(story.startedAt), number];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h2 className={styles.name}>{name}</h2>
        <Button size="small" shortcut="Escape" onClick={onClose}>
          {log('close')}
        </Button>
      </div>
      <p className={styles.about}>
        {about.filter(Boolean).join(' · ')} <OutcomeCell call={story} />
      </p>
      <div className={styles.acts}>
        {customerId && (
          <Button size="small" shortcut="F" onClick={openRecord}>
            {say('openRecord')}
          </Button>
        )}
        {canDial && story.number && (
          <Button
            size="small"
            disabled={isDialling}
            onClick={() => void dial(story.number ?? '', customerId ?? undefined)}
          >
            <IconPhone size={16} aria-hidden="true" />
            {say('callBack')}
          </Button>
        )}
      </div>
    </header>
  );
}
