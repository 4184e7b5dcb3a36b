import { useSession } from '../../session/SessionContext.tsx';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';
import { signInWords } from './signInWords.ts';

/** That nobody is signed in, on every screen, and the way to sign in again. */
export function SignedOutLine() {
  const say = useWords(signInWords);
  const { sheets } = useSession();
  const state = useDesk((desk) => desk.account?.state);
  if (state !== 'signed-out' && state !== 'ended') return null;
  return (
    <div role="status" aria-label={say('alarm')} className={styles.line}>
      <p>{say(`line.${state}`)}</p>
      <Button size="small" onClick={() => sheets.open({ kind: 'signIn' })}>
        {say('again')}
      </Button>
    </div>
  );
}
