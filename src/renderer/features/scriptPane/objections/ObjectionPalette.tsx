import { useMemo } from 'react';
import type { ObjectionChoice } from '../../../../shared/api/scripts.ts';
import type { Language } from '../../../../shared/lib/text.ts';
import type { WordIndex } from '../../../../shared/script/findByWords.ts';
import { findByWords } from '../../../../shared/script/findByWords.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Finder } from '../finder/Finder.tsx';
import { SayParts } from '../SayParts.tsx';
import { scriptWords } from '../scriptWords.ts';
import styles from './Objections.module.css';

interface ObjectionPaletteProps {
  /** Null while they are asked for. */
  objections: readonly ObjectionChoice[] | null;
  /** What each is found by. */
  index: readonly WordIndex[];
  lang: Language;
  onRaise: (key: string) => void;
  onClose: () => void;
}

/** Two letters find what the customer objects; the riposte can be said before Enter is pressed. */
export function ObjectionPalette({ objections, index, lang, onRaise, onClose }: ObjectionPaletteProps) {
  const say = useWords(scriptWords);
  const lines = useMemo(
    () => objections?.map(({ key, label, isOwn }) => ({ key, label, note: isOwn ? say('ownObjection') : '' })) ?? null,
    [objections, say],
  );
  const preview = (key: string) => {
    const objection = objections?.find((one) => one.key === key);
    return objection && <Preview objection={objection} lang={lang} />;
  };
  return (
    <Finder
      title={say('objections')}
      lines={lines}
      find={(typed) => findByWords(index, typed)}
      onChoose={onRaise}
      onClose={onClose}
      preview={preview}
    />
  );
}

function Preview({ objection: { say: words, fields }, lang }: { objection: ObjectionChoice; lang: Language }) {
  const say = useWords(scriptWords);
  return (
    <div className={styles.preview}>
      <SayParts parts={words} lang={lang} />
      {fields.length > 0 && (
        <p className={styles.capture}>{say('toCapture', { fields: fields.map(({ label }) => label).join(' · ') })}</p>
      )}
    </div>
  );
}
