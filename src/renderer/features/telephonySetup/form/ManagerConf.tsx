import { useWords } from '../../../session/words/useWords.ts';
import { useSetup } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';

/** The lines an Asterisk needs, with the user that is typed and never with a secret. */
export function ManagerConf() {
  const say = useWords(setupWords);
  const user = useSetup(({ draft }) => draft.user.trim()) || 'crocdesk';
  return (
    <details className={styles.more}>
      <summary>{say('manager')}</summary>
      <p className={styles.hint}>{say('managerDetail')}</p>
      <pre className={styles.code}>
        {[
          `[${user}]`,
          'secret = …',
          'deny = 0.0.0.0/0.0.0.0',
          'permit = …',
          'read = system,call,agent,user,dtmf',
          'write = system,call,agent,originate,reporting',
        ].join('\n')}
      </pre>
    </details>
  );
}
