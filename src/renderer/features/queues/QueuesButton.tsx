import { useSession } from '../../session/SessionContext.tsx';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { queuesWords } from './queuesWords.ts';

/** What waits in the agent's queues, at a glance. */
export function QueuesButton() {
  const say = useWords(queuesWords);
  const { sheets } = useSession();
  const hasQueues = useDesk(({ link }) => link.capabilities.includes('queues'));
  const count = useDesk(({ queues = [] }) => queues.reduce((all, { waiting }) => all + waiting, 0));
  if (!hasQueues) return null;
  return (
    <Button look="quiet" shortcut="Q" onClick={() => sheets.open({ kind: 'queues' })}>
      {count > 0 ? say('openWaiting', { count }) : say('open')}
    </Button>
  );
}
