import type { Account } from '../../../shared/desk/account.ts';
import { hashOf } from '../../session/route.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Card } from '../../ui/Card.tsx';
import { CentreActions } from './CentreActions.tsx';
import styles from './SignIn.module.css';
import { signInWords } from './signInWords.ts';

/** Which centre this desk is one of, who is signed in, and what may be done about it. */
export function CentreCard() {
  const say = useWords(signInWords);
  const account = useDesk((desk) => desk.account);
  if (!account) return null;
  const isIn = account.state === 'own' || account.state === 'signed-in';
  const administers = isIn && account.user?.role === 'administrator';
  return (
    <Card title={say('card')}>
      <dl className={styles.facts}>
        <dt>{say('centre')}</dt>
        <dd>{account.address ?? say('own')}</dd>
        <dt>{say('who')}</dt>
        <dd>
          <Who account={account} />
        </dd>
        {account.centre === 'joined' && (
          <>
            <dt>{say('kept')}</dt>
            <dd>{say(`kept.${account.keptIn}`)}</dd>
          </>
        )}
      </dl>
      <CentreActions account={account} />
      <p className={styles.further}>
        {account.state === 'signed-in' && (
          <a href={hashOf({ screen: 'settings', page: 'sessions' })}>{say('sessions')}</a>
        )}
        {administers && <a href={hashOf({ screen: 'settings', page: 'people' })}>{say('people')}</a>}
        {administers && <a href={hashOf({ screen: 'settings', page: 'audit' })}>{say('audit')}</a>}
      </p>
    </Card>
  );
}

function Who({ account: { state, user } }: { account: Account }) {
  const say = useWords(signInWords);
  if (state === 'own') return say('local');
  return state === 'signed-in' && user ? `${user.name} (${say(`role.${user.role}`)})` : say('nobody');
}
