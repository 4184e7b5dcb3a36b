import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { hashOf } from '../../session/route.ts';
import { useApi } from '../../session/SessionContext.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { createTelephonySetup } from './createTelephonySetup.ts';
import { SetupContext, useSetup } from './SetupContext.ts';
import { SetupForm } from './SetupForm.tsx';
import { SetupMissing } from './SetupMissing.tsx';
import { setupWords } from './setupWords.ts';
import styles from './TelephonySetupScreen.module.css';

/** Where an administrator ties the centre to a PBX. */
export function TelephonySetupScreen() {
  const say = useWords(setupWords);
  const api = useApi();
  const [store] = useState(() => createTelephonySetup(api));
  useEffect(() => store.open(), [store]);
  return (
    <SetupContext value={store}>
      <div className={styles.screen}>
        <a className={styles.back} href={hashOf({ screen: 'settings' })}>
          <IconChevronLeft size={16} aria-hidden="true" />
          {say('back')}
        </a>
        <h1 className={styles.title}>{say('title')}</h1>
        <Known />
      </div>
    </SetupContext>
  );
}

function Known() {
  return useSetup(({ view }) => view !== null) ? <SetupForm /> : <SetupMissing />;
}
