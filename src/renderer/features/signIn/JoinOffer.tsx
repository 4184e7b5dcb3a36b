import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SignIn.module.css';
import { signInWords } from './signInWords.ts';

/** On the first screen: this desk need not be alone. */
export function JoinOffer({ onJoin }: { onJoin: () => void }) {
  const say = useWords(signInWords);
  return (
    <div className={styles.offer}>
      <span>{say('offer')}</span>
      <Button size="small" look="quiet" onClick={onJoin}>
        {say('offerJoin')}
      </Button>
    </div>
  );
}
