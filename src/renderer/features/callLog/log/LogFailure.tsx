import type { ErrorCode } from '../../../../shared/lib/result.ts';
import { sentences } from '../../../session/sentences.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { logWords } from '../logWords.ts';
import styles from './LogFailure.module.css';

/** The rest did not come; what is on the screen stays. */
export function LogFailure({ failure, onRetry }: { failure: ErrorCode; onRetry: () => void }) {
  const say = useWords(logWords);
  const refuse = useWords(sentences);
  return (
    <p className={styles.failure} role="alert">
      {refuse(failure)}
      <Button size="small" onClick={onRetry}>
        {say('retry')}
      </Button>
    </p>
  );
}
