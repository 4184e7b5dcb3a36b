import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';
import { SignInFields } from './SignInFields.tsx';
import { signInWords } from './signInWords.ts';

interface SignInScreenProps {
  /** The way back to where there was no need to sign in. */
  onBack?: () => void;
}

/** Before the first run: at the centre this desk was started for, or at one it is to join. */
export function SignInScreen({ onBack }: SignInScreenProps) {
  const say = useWords(signInWords);
  const account = useDesk((desk) => desk.account);
  const address = account?.centre === 'joined' ? account.address : null;
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div className={styles.logo} aria-hidden="true">
          Cr
        </div>
        <h1 className={styles.title}>{say(address === null ? 'joinTitle' : 'againTitle')}</h1>
        <p className={styles.lead}>{address === null ? say('joinLead') : say('againLead', { address })}</p>
        <SignInFields address={address} name={address === null ? '' : (account?.user?.name ?? '')}>
          {onBack && <Button onClick={onBack}>{say('back')}</Button>}
        </SignInFields>
      </div>
    </main>
  );
}
