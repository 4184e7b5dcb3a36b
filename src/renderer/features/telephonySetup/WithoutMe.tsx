import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { hasTest } from './form/draft.ts';
import { useSetup } from './SetupContext.ts';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';

/** Said before it surprises: the phone of whoever sets this up is not in the table. */
export function WithoutMe() {
  const say = useWords(setupWords);
  const extension = useDesk(({ profile }) => profile?.extension ?? null);
  const isMissing = useSetup(
    ({ draft, rows }) =>
      hasTest(draft.kind) && rows.length > 0 && !rows.some((row) => row.isUsed && row.extension.trim() === extension),
  );
  if (!isMissing || extension === null) return null;
  return <p className={styles.mind}>{say('withoutMe', { extension })}</p>;
}
