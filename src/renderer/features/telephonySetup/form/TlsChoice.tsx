import { useId } from 'react';
import { AMI_PORT, AMI_TLS_PORT } from '../../../../shared/link/bridge/telephony.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';

/** TLS or not; the usual port follows, one that was chosen stays. */
export function TlsChoice() {
  const say = useWords(setupWords);
  const id = useId();
  const store = useSetupStore();
  const { tls, port, certificate } = useSetup(({ draft }) => draft);
  const choose = (wanted: boolean) => {
    const usual = String(wanted ? AMI_PORT : AMI_TLS_PORT);
    store.set({ tls: wanted, port: port === usual ? String(wanted ? AMI_TLS_PORT : AMI_PORT) : port });
  };
  return (
    <div>
      <label className={styles.check}>
        <input type="checkbox" checked={tls} aria-describedby={id} onChange={(event) => choose(event.target.checked)} />
        {say('tls')}
      </label>
      <p id={id} className={styles.hint}>
        {!tls && say('tlsHint')}
      </p>
      {tls && certificate && (
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
