import type { FormEvent } from 'react';
import { useState } from 'react';
import type { EditorLibrary } from '../../../shared/api/scriptEditor.ts';
import type { ScriptKind } from '../../../shared/script/script.ts';
import { scriptKind } from '../../../shared/script/script.ts';
import { newScript, scriptNameFrom } from '../../../shared/scriptEdit/newScript.ts';
import { navigate } from '../../session/route.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { Pick } from './Pick.tsx';

/** A title in each language and a kind: the rest is written in the editor. */
export function NewScriptForm({ library, onClose }: { library: EditorLibrary; onClose: () => void }) {
  const say = useWords(editorWords);
  const run = useCommand();
  const [title, setTitle] = useState({ fr: '', en: '' });
  const [kind, setKind] = useState<ScriptKind>('inbound');
  const [isTried, setIsTried] = useState(false);
  const problem = (words: string) => (isTried && words.trim() === '' ? say('titleNeeded') : undefined);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (title.fr.trim() === '' || title.en.trim() === '') return;
    const taken = library.scripts.map(({ id }) => id);
    const id = scriptNameFrom(title.fr, taken);
    const kept = await run('editor.keep', { script: newScript(id, title, kind), basedOn: null });
    if (kept.ok) navigate({ screen: 'scripts', id });
  };
  return (
    <Card title={say('newScript')}>
      <form className={styles.form} onSubmit={(event) => void create(event)}>
        <div className={styles.pair}>
          {(['fr', 'en'] as const).map((language) => (
            <Field
              key={language}
              label={say(language === 'fr' ? 'titleFr' : 'titleEn')}
              problem={problem(title[language])}
            >
              {(control) => (
                <input
                  {...control}
                  lang={language}
                  // biome-ignore lint/a11y/noAutofocus: the form was asked for a moment ago
                  autoFocus={language === 'fr'}
                  value={title[language]}
                  maxLength={200}
                  onChange={({ target }) => setTitle({ ...title, [language]: target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <Pick
          label={say('kind')}
          value={kind}
          options={scriptKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))}
          onChange={setKind}
        />
        <div className={styles.buttons}>
          <Button look="primary" type="submit">
            {say('create')}
          </Button>
          <Button onClick={onClose}>{say('cancel')}</Button>
        </div>
      </form>
    </Card>
  );
}
