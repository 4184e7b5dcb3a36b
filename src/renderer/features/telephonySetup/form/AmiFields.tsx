import { useWords } from '../../../session/words/useWords.ts';
import { keepsSecret } from '../createTelephonySetup.ts';
import { useSetup } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { DraftField } from './DraftField.tsx';
import { ManagerConf } from './ManagerConf.tsx';
import { TlsChoice } from './TlsChoice.tsx';

/** Where the manager interface is, and who logs in there. */
export function AmiFields() {
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
        <DraftField name="user" autoComplete="off" />
        <DraftField
          name="secret"
          type="password"
          autoComplete="new-password"
          placeholder={isKept ? say('secretKept') : ''}
          hint={say(isKept ? 'secretKeptHint' : 'secretHint')}
        />
      </div>
      <DraftField name="context" hint={say('contextHint')} autoComplete="off" />
      <ManagerConf />
    </>
  );
}
