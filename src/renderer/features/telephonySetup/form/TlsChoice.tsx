import { useId } from 'react';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { usualPort } from './draft.ts';

/** TLS or not; the usual port follows, one that was chosen stays. */
export function TlsChoice() {
  const say = useWords(setupWords);
  const id = useId();
  const store = useSetupStore();
  const { kind, tls, port, certificate } = useSetup(({ draft }) => draft);
  const choose = (wanted: boolean) => {
    store.set({ tls: wanted, port: port === usualPort(kind, tls) ? usualPort(kind, wanted) : port });
  };
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" checked={tls} aria-describedby={id} onChange={(event) => choose(event.target.checked)} />
        {say('tls')}
      </label>
      <p id={id} className={styles.hint}>
        {tls ? kind === 'asterisk-ari' && say('tlsAriHint') : say('tlsHint')}
      </p>
      {tls && certificate && kind === 'asterisk-ami' && (
        <p className={styles.hint}>
          {say('certificate')}{' '}
          <Button size="small" onClick={() => store.set({ certificate: null })}>
            {say('forget')}
          </Button>
        </p>
      )}
    </div>
  );
}
