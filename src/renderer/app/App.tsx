import '../ui/tokens.css';
import '../ui/base.css';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useStore } from 'zustand';
import { listenToKeys } from '../session/keys/listenToKeys.ts';
import { createTypeAhead } from '../session/keys/typeAhead.ts';
import { createTypingAgain } from '../session/keys/typingAgain.ts';
import type { Session } from '../session/SessionContext.tsx';
import { SessionContext } from '../session/SessionContext.tsx';
import { createI18n } from '../session/words/createI18n.ts';
import { SpokenLanguage } from '../session/words/SpokenLanguage.tsx';
import { ErrorScreen } from './ErrorScreen.tsx';
import { languageHere } from './languageHere.ts';
import { Shell } from './Shell.tsx';
import { Starting } from './Starting.tsx';
import { useTheme } from './useTheme.ts';

/** The whole page over one session. */
export function App({ session }: { session: Session }) {
  const language =
    useStore(session.desk, ({ desk }) => desk?.profile?.language ?? desk?.language ?? null) ?? languageHere();
  useTheme(useStore(session.desk, ({ desk }) => (desk ? (desk.theme ?? 'light') : 'auto')));
  const isKnown = useStore(session.desk, ({ desk }) => desk !== null);
  const [i18n] = useState(() => createI18n(language));
  useEffect(() => {
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
  }, [i18n, language]);
  const [again] = useState(() => createTypingAgain(sessionStorage, document));
  useEffect(
    () => listenToKeys(session.keys, [again, createTypeAhead(session.sheets), session.callAhead], document),
    [session, again],
  );
  useEffect(() => again.begin(), [again]);
  useEffect(() => {
    if (isKnown) again.shown();
  }, [again, isKnown]);
  return (
    <I18nextProvider i18n={i18n}>
      <SpokenLanguage>
        <SessionContext value={session}>
          <ErrorScreen>{isKnown ? <Shell /> : <Starting />}</ErrorScreen>
        </SessionContext>
      </SpokenLanguage>
    </I18nextProvider>
  );
}
