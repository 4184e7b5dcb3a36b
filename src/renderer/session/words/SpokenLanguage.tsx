import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/lib/text.ts';

export interface Spoken {
  i18n: i18n;
  language: Language;
}
const SpokenContext = createContext<Spoken | null>(null);

/** Follows a change of language once for the whole page: a pop asks for words many times, and each listener of its own would cost it. */
export function SpokenLanguage({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const spoken = useMemo(() => ({ i18n, language }), [i18n, language]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('Words are asked for outside of the app.');
  return spoken;
}
