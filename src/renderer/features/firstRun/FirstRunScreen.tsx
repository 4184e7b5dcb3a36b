import type { ReactNode, SyntheticEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/lib/text.ts';
import { LanguageChoice } from '../../session/profile/LanguageChoice.tsx';
import { profileWords } from '../../session/profile/profileWords.ts';
import { useProfileForm } from '../../session/profile/useProfileForm.ts';
import { sentences } from '../../session/sentences.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './FirstRunScreen.module.css';
import { firstRunWords } from './firstRunWords.ts';

interface FirstRunScreenProps {
  /** What else may be done first. */
  offer?: ReactNode;
  /** Who is signed in at the centre, if anybody: that is their name here. */
  name?: string;
}

/** The extension that most small switches give first. */
const usualExtension = '101';

/** Three answers, once; then it gets out of the way. */
export function FirstRunScreen({ offer, name = '' }: FirstRunScreenProps) {
  const say = useWords(firstRunWords);
  const wrong = useWords(profileWords);
  const refuse = useWords(sentences);
  const { i18n } = useTranslation();
  const company = useDesk((desk) => desk.company);
  const frame = useRef<HTMLFormElement>(null);
  const language = i18n.language as Language;
  const { profile, set, problems, isSaving, failure, save } = useProfileForm({
    agentName: name,
    extension: usualExtension,
    language,
  });
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus();
  }, []);
  const speak = (chosen: Language) => {
    set({ language: chosen });
    document.documentElement.lang = chosen;
    void i18n.changeLanguage(chosen);
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save();
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    <main className={styles.screen}>
      <form ref={frame} className={styles.card} onSubmit={onSubmit} noValidate>
        <div className={styles.logo} aria-hidden="true">
          Cr
        </div>
        <p className={styles.company}>{company}</p>
        <h1 className={styles.title}>{say('title')}</h1>
        <p className={styles.lead}>{say(name ? 'leadJoined' : 'lead')}</p>
        <Field
          label={say('name')}
          hint={name ? wrong('nameOfAccount') : say('nameHint')}
          problem={problems.agentName && wrong(problems.agentName)}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="name"
              readOnly={name !== ''}
              value={profile.agentName}
              onChange={(event) => set({ agentName: event.target.value })}
            />
          )}
        </Field>
        <Field
          label={say('extension')}
          hint={say('extensionHint')}
          problem={problems.extension && wrong(problems.extension)}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              value={profile.extension}
              onChange={(event) => set({ extension: event.target.value })}
            />
          )}
        </Field>
        <LanguageChoice label={say('language')} value={language} onChange={speak} />
        {failure && (
          <p className={styles.failure} role="alert">
            <strong>{say('failed')}</strong> {refuse(failure)} {say('kept')}
          </p>
        )}
        <div>
          <Button look="primary" size="large" type="submit" shortcut="Enter" disabled={isSaving}>
            {say(isSaving ? 'going' : 'go')}
          </Button>
        </div>
        {offer}
      </form>
    </main>
  );
}
