import { useState } from 'react';
import type { Account } from '../../../shared/desk/account.ts';
import { navigate } from '../../session/route.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';
import { signInWords } from './signInWords.ts';

/** Joining, signing in and out, and the way back; what cannot be taken back in a moment is asked first. */
export function CentreActions({ account }: { account: Account }) {
  const say = useWords(signInWords);
  const run = useCommand();
  const { sheets } = useSession();
  const [isAsking, setAsking] = useState(false);
  if (account.centre === 'own')
    return (
      <div className={styles.actions}>
        <Button onClick={() => navigate({ screen: 'settings', page: 'join' })}>{say('joinTitle')}</Button>
      </div>
    );
  if (isAsking)
    return (
      <div className={styles.mind} role="alert">
        <p>{say('leaveSure', { address: account.address ?? '' })}</p>
        <div className={styles.actions}>
          <Button look="danger" onClick={() => void run('signIn.leave', {})}>
            {say('leave')}
          </Button>
          <Button onClick={() => setAsking(false)}>{say('stay')}</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.actions}>
      {account.state === 'signed-in' ? (
        <Button onClick={() => void run('signIn.out', {})}>{say('out')}</Button>
      ) : (
        <Button look="primary" onClick={() => sheets.open({ kind: 'signIn' })}>
          {say('again')}
        </Button>
      )}
      {!account.isFixed && <Button onClick={() => setAsking(true)}>{say('leave')}</Button>}
    </div>
  );
}
