import { useWords } from '../../../session/words/useWords.ts';
import { keepsSecret } from '../createTelephonySetup.ts';
import { useSetup } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { AriConf } from './AriConf.tsx';
import { DraftField } from './DraftField.tsx';
import { TlsChoice } from './TlsChoice.tsx';

/** Where the REST interface is, who logs in there, and under which name calls are handed over. */
export function AriFields() {
  const say = useWords(setupWords);
  const isKept = useSetup(keepsSecret);
  return (
    <>
      <div className={styles.place}>
        <DraftField name="host" hint={say('hostHint')} autoComplete="off" />
        <DraftField name="port" inputMode="numeric" autoComplete="off" />
      </div>
      <TlsChoice />
      <div className={styles.pair}>
        <DraftField name="user" label={say('ariUser')} autoComplete="off" />
        <DraftField
          name="secret"
          label={say('ariSecret')}
          type="password"
          autoComplete="new-password"
          placeholder={isKept ? say('secretKept') : ''}
          hint={say(isKept ? 'secretKeptHint' : 'secretHint')}
        />
      </div>
      <div className={styles.pair}>
        <DraftField name="app" hint={say('appHint')} autoComplete="off" />
        <DraftField name="context" hint={say('contextHint')} autoComplete="off" />
      </div>
      <AriConf />
    </>
  );
}
