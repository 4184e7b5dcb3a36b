import { useEffect } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { MakePromise } from './MakePromise.tsx';
import { PromiseLine } from './PromiseLine.tsx';
import styles from './PromisesPane.module.css';
import { promiseWords } from './promiseWords.ts';

/** What was promised in this call, each with a date and an owner. */
export function PromisesPane({ call }: { call: DeskCall }) {
  const say = useWords(promiseWords);
  const run = useCommand();
  const { panels } = useSession();
  const { isOpen } = usePanel('promise');
  const callId = call.call.id;
  const isAwaited = call.awaits === 'callback' && call.place === 'wrap-up';
  useEffect(() => {
    if (isAwaited) panels.open('promise');
  }, [isAwaited, panels]);
  return (
    <Card title={say('title')}>
      {call.promises.length === 0 && !isOpen && <p className={styles.soft}>{say('none')}</p>}
      <ul className={styles.promises}>
        {call.promises.map((promise) => (
          <PromiseLine
            key={promise.id}
            promise={promise}
            onRemove={() => void run('promise.remove', { callId, id: promise.id })}
          />
        ))}
      </ul>
      {call.place === 'ringing' ? (
        <Button className={styles.add} shortcut="P" disabled>
          {say('add')}
        </Button>
      ) : (
        <MakePromise key={callId} call={call} />
      )}
    </Card>
  );
}
