import { useEffect, useRef } from 'react';
import type { ScriptLine } from '../../../../shared/api/scriptEditor.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import { objectionFamily } from '../../../../shared/script/objection.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Aids } from '../Aids.tsx';
import { AnswersContext } from '../AnswersContext.ts';
import styles from '../Editor.module.css';
import { FieldsEditor } from '../FieldsEditor.tsx';
import { Pick } from '../Pick.tsx';
import { TextPair } from '../TextPair.tsx';
import { without } from '../without.ts';
import { objectionWords } from './objectionWords.ts';
import { WhereHeard } from './WhereHeard.tsx';

interface ObjectionPaneProps {
  objection: Objection;
  scripts: readonly ScriptLine[];
  /** Agents have it: it can be retired, not removed. */
  isPublished: boolean;
  onChange: (objection: Objection, what: string) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

const none = { fr: '', en: '' };

/** One objection: how it is found, what is answered, what is noted, and where it is heard. */
export function ObjectionPane({
  objection,
  scripts,
  isPublished,
  onChange,
  onDuplicate,
  onRemove,
}: ObjectionPaneProps) {
  const say = useWords(objectionWords);
  const { language } = useSpoken();
  const form = useRef<HTMLDivElement>(null);
  const isBlank = objection.label.fr === '' && objection.label.en === '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: only who opens a blank one is taken into it, not who empties one
  useEffect(() => {
    if (isBlank) form.current?.querySelector('input')?.focus();
  }, []);
  const answers = (objection.fields ?? []).map(({ key, label }) => ({
    ...{ key, label: label[language] || key },
    values: 'text' as const,
    isSpoken: true,
  }));
  const setWords = (words: typeof none) =>
    onChange(words.fr === '' && words.en === '' ? without(objection, 'words') : { ...objection, words }, 'words');
  const retire = () =>
    onChange(objection.retired ? without(objection, 'retired') : { ...objection, retired: true }, '');
  return (
    <Card
      title={objection.label[language] || say('untitled')}
      aside={
        <div className={styles.itemButtons}>
          <Button size="small" look="quiet" onClick={onDuplicate}>
            {say('duplicate')}
          </Button>
          <Button
            size="small"
            look="quiet"
            {...(isPublished && !objection.retired && { title: say('retireHint') })}
            onClick={isPublished ? retire : onRemove}
          >
            {say(isPublished ? (objection.retired ? 'bringBack' : 'retire') : 'remove')}
          </Button>
        </div>
      }
    >
      <AnswersContext value={answers}>
        <div ref={form} className={styles.form}>
          {objection.retired && (
            <p className={styles.quiet}>
              {say('retired')} · {say('retireHint')}
            </p>
          )}
          <TextPair
            label={say('label')}
            value={objection.label}
            onChange={(label) => onChange({ ...objection, label }, 'label')}
          />
          <TextPair label={say('words')} isOptional value={objection.words ?? none} onChange={setWords} />
          <TextPair
            label={say('riposte')}
            isSpoken
            value={objection.say}
            onChange={(words) => onChange({ ...objection, say: words }, 'say')}
          />
          <Pick
            label={say('family')}
            value={objection.family}
            options={objectionFamily.options.map((value) => ({ value, label: say(`family.${value}`) }))}
            onChange={(family) => onChange({ ...objection, family }, 'family')}
          />
          <WhereHeard {...{ objection, scripts }} onChange={(changed) => onChange(changed, 'heard')} />
          <FieldsEditor
            fields={objection.fields ?? []}
            most={6}
            onChange={(fields) =>
              onChange(fields.length > 0 ? { ...objection, fields } : without(objection, 'fields'), 'fields')
            }
          />
          <Aids of={objection} onChange={onChange} most={3} />
        </div>
      </AnswersContext>
    </Card>
  );
}
