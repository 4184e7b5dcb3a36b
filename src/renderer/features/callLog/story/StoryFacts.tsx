import { Fragment } from 'react';
import type { CallStory } from '../../../../shared/interaction/callStory.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Card } from '../../../ui/Card.tsx';
import { AgentCell } from '../log/AgentCell.tsx';
import { DispositionCell } from '../log/DispositionCell.tsx';
import { recordingOf } from './recordingOf.ts';
import styles from './StoryFacts.module.css';
import { storyWords } from './storyWords.ts';

/** The call in a few figures; what is not known has no line. */
export function StoryFacts({ story }: { story: CallStory }) {
  const say = useWords(storyWords);
  const { clock, phone, count } = useFormats();
  const { alertingAt, answeredAt, wrapUpMs, popMs, ringToPopMs, did, queueLabel } = story;
  const poppedIn = ringToPopMs ?? popMs;
  const { isRecorded, pauses, pausedMs } = recordingOf(story);
  const recordingSaid = isRecorded
    ? [say('recorded'), pauses > 0 && say('recordingPauses', { count: pauses, clock: clock(pausedMs) })]
        .filter(Boolean)
        .join(', ')
    : say('noRecording');
  const facts = [
    ['disposition', story.disposition && <DispositionCell call={story} />],
    ['talked', story.talkMs > 0 && clock(story.talkMs)],
    ['waited', alertingAt !== null && answeredAt !== null && clock(answeredAt - alertingAt)],
    ['wrapUp', wrapUpMs !== null && clock(wrapUpMs)],
    ['queue', queueLabel],
    ['dialled', did && phone(did)],
    ['agent', <AgentCell key="agent" call={story} />],
    ['popped', poppedIn !== null && say('poppedIn', { ms: count(Math.round(poppedIn)) })],
    ['recording', recordingSaid],
  ] as const;
  return (
    <Card title={say('facts')}>
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <Fragment key={name}>
                <dt>{say(name)}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </Card>
  );
}
