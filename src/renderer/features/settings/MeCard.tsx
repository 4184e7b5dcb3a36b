import type { SyntheticEvent } from 'react';
import { useState } from 'react';
import type { Profile } from '../../../shared/desk/deskState.ts';
import { LanguageChoice } from '../../session/profile/LanguageChoice.tsx';
import { profileWords } from '../../session/profile/profileWords.ts';
import { useProfileForm } from '../../session/profile/useProfileForm.ts';
import { sentences } from '../../session/sentences.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './settingsWords.ts';

/** Who works here. The language changes at once; a name and an extension when they are saved. Who signs in has their name from the centre. */
export function MeCard({ profile }: { profile: Profile }) {
  const say = useWords(settingsWords);
  const wrong = useWords(profileWords);
  const refuse = useWords(sentences);
  const run = useCommand();
  const form = useProfileForm(profile);
  const [isSaved, setSaved] = useState(false);
  const { problems, failure } = form;
  const isNamed = useDesk(({ account }) => account?.centre === 'joined');
  const set = (changes: Partial<Profile>) => {
    setSaved(false);
    form.set({ ...changes, language: profile.language });
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void form.save().then(setSaved);
  };
  return (
    <Card title={say('me')}>
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <Field
          label={say('name')}
          hint={isNamed && wrong('nameOfAccount')}
          problem={problems.agentName && wrong(problems.agentName)}
        >
          {(control) => (
            <input
              {...control}
              type="text"
              autoComplete="name"
              readOnly={isNamed}
              value={isNamed ? profile.agentName : form.profile.agentName}
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
              value={form.profile.extension}
              onChange={(event) => set({ extension: event.target.value })}
            />
          )}
        </Field>
        <div className={styles.foot}>
          <Button look="primary" type="submit" shortcut="Enter" disabled={form.isSaving}>
            {say('save')}
          </Button>
          <p aria-live="polite" className={failure ? styles.bad : styles.saved}>
            {failure ? `${say('failed')} ${refuse(failure)}` : isSaved && say('saved')}
          </p>
        </div>
        <LanguageChoice
          label={say('language')}
          value={profile.language}
          onChange={(language) => {
            form.set({ language });
            void run('desk.speak', { language });
          }}
        />
        <p className={styles.hint}>{say('languageHint')}</p>
      </form>
    </Card>
  );
}
