import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { useKeys } from '../../session/keys/useKeys.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Alerts } from './Alerts.tsx';
import { CustomerFinder } from './CustomerFinder.tsx';
import { popWords } from './popWords.ts';
import styles from './UnknownCaller.module.css';

/** Nobody is known under this number, or there is none: find them, or create them with what the call knows. */
export function UnknownCaller({ call, isWithheld }: { call: DeskCall; isWithheld: boolean }) {
  const say = useWords(popWords);
  const { sheets } = useSession();
  const { number, name } = call.call.remote;
  const create = () => sheets.open({ kind: 'newCustomer', number, name, callId: call.call.id });
  useKeys('chooser', [{ key: 'E', label: say('create'), run: create }]);
  return (
    <Card label={say('record')}>
      <h1 className={styles.title}>{name ?? call.remoteLabel ?? say('withheld')}</h1>
      {!isWithheld && name === null && <p className={styles.what}>{say('none')}</p>}
      {call.routed?.alerts.length ? (
        <Alerts alerts={[]} routed={call.routed} />
      ) : (
        <p className={styles.hint}>{say(isWithheld ? 'withheldHint' : 'noneHint')}</p>
      )}
      <CustomerFinder callId={call.call.id} />
      <Button className={styles.create} look={isWithheld ? 'plain' : 'primary'} shortcut="E" onClick={create}>
        {say('create')}
      </Button>
    </Card>
  );
}
