import type { QueueOnDesk } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Blank } from '../../ui/Blank.tsx';
import { SideSheet } from '../../ui/SideSheet.tsx';
import { QueueLine } from './QueueLine.tsx';
import styles from './QueuesSheet.module.css';
import { queuesWords } from './queuesWords.ts';

const none: QueueOnDesk[] = [];

/** The queues: a digit goes in, or out. */
export function QueuesSheet({ onClose }: { onClose: () => void }) {
  const say = useWords(queuesWords);
  const run = useCommand();
  const queues = useDesk((desk) => desk.queues ?? none);
  const isAway = useDesk(({ link }) => link.centre !== 'connected' || link.pbx !== 'up');
  const move = ({ queue, isIn }: QueueOnDesk) => void run('desk.setQueue', { queue, isIn: !isIn });
  const digitOf = (place: number) => (place < 9 ? String(place + 1) : undefined);
  useKeys('sheet', [
    { key: 'Escape', inText: true, run: onClose },
    ...queues.slice(0, 9).flatMap((queue, place) => {
      const label = `${say(queue.isIn ? 'leave' : 'enter')} · ${queue.label}`;
      return queue.isFixed ? [] : [{ key: String(place + 1), label, run: () => move(queue) }];
    }),
  ]);
  return (
    <SideSheet title={say('title')} close={{ label: say('close'), run: onClose }}>
      {isAway && <p className={styles.away}>{say('away')}</p>}
      <ul className={styles.queues}>
        {queues.map((queue, place) => (
          <QueueLine key={queue.queue} queue={queue} digit={digitOf(place)} onMove={() => move(queue)} />
        ))}
      </ul>
      {queues.length === 0 && <Blank title={say('empty')} />}
    </SideSheet>
  );
}
