import { useWords } from '../../../session/words/useWords.ts';
import { useSetup } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';

/** The lines an Asterisk needs, with what is typed and never with a secret. */
export function AriConf() {
  const say = useWords(setupWords);
  const user = useSetup(({ draft }) => draft.user.trim()) || 'crocdesk';
  const app = useSetup(({ draft }) => draft.app.trim()) || 'crocdesk';
  return (
    <details className={styles.more}>
      <summary>{say('ariConf')}</summary>
      <p className={styles.hint}>{say('ariConfDetail')}</p>
      <pre className={styles.code}>
        {[
          ...['; http.conf', '[general]', 'enabled = yes', 'bindaddr = …', ''],
          ...['; ari.conf', '[general]', 'enabled = yes'],
          ...['channelvars = CHANNEL(linkedid),CALLERID(num-pres)', ''],
          ...[`[${user}]`, 'type = user', 'password = …', ''],
          ...['; extensions.conf', `same => n,Stasis(${app})`, 'same => n,Dial(…)'],
        ].join('\n')}
      </pre>
    </details>
  );
}
