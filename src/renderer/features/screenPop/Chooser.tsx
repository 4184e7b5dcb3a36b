import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Match } from '../../../shared/desk/pop.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { Key } from '../../ui/Key.tsx';
import { Unseen } from '../../ui/Unseen.tsx';
import { Alerts } from './Alerts.tsx';
import styles from './Chooser.module.css';
import { CustomerFinder } from './CustomerFinder.tsx';
import { MatchOption } from './MatchOption.tsx';
import { popWords } from './popWords.ts';

interface ChooserProps {
  call: DeskCall;
  kind: 'several' | 'possible';
  matches: readonly Match[];
}

/** Several people call from this number: one digit says who, before or after answering. */
export function Chooser({ call, kind, matches }: ChooserProps) {
  const say = useWords(popWords);
  const run = useCommand();
  const { sheets } = useSession();
  const callId = call.call.id;
  const shown = matches.slice(0, 8);
  const choose = (customerId: string) => void run('call.chooseCustomer', { callId, customerId });
  const { number, name } = call.call.remote;
  const create = () => sheets.open({ kind: 'newCustomer', number, name, callId });
  const otherDigit = String(shown.length + 1);
  useKeys('chooser', [
    ...shown.map(({ customer }, index) => ({
      key: String(index + 1),
      label: customer.name.slice(0, 60),
      run: () => choose(customer.id),
    })),
    { key: otherDigit, label: say('somebodyElse'), run: create },
  ]);
  return (
    <Card title={say(kind)} aside={say('oneDigit')}>
      <Unseen as="h1">{call.remoteLabel}</Unseen>
      <Alerts alerts={[]} routed={call.routed ?? null} />
      <ol className={styles.options}>
        {shown.map((match, index) => (
          <MatchOption
            key={match.customer.id}
            match={match}
            digit={index + 1}
            isFirst={index === 0 && match.likelihood === 'very-likely'}
            onChoose={() => choose(match.customer.id)}
          />
        ))}
        <li>
          <button
            type="button"
            className={`${styles.option} ${styles.other}`}
            aria-keyshortcuts={otherDigit}
            onClick={create}
          >
            <Key name={otherDigit} />
            <span className={styles.words}>
              <b>{say('somebodyElse')}</b>
              <span className={styles.reasons}>{say('somebodyElseHint')}</span>
            </span>
          </button>
        </li>
      </ol>
      <CustomerFinder callId={callId} />
    </Card>
  );
}
