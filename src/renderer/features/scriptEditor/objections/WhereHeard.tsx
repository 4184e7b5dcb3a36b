import type { ScriptLine } from '../../../../shared/api/scriptEditor.ts';
import type { Objection } from '../../../../shared/script/objection.ts';
import { scriptKind } from '../../../../shared/script/script.ts';
import { useSpoken } from '../../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../../session/words/useWords.ts';
import styles from '../Editor.module.css';
import { without } from '../without.ts';
import { objectionWords } from './objectionWords.ts';

interface WhereHeardProps {
  objection: Objection;
  scripts: readonly ScriptLine[];
  onChange: (objection: Objection) => void;
}

/** In which kinds of call, and in which scripts of them, agents find it. */
export function WhereHeard({ objection, scripts, onChange }: WhereHeardProps) {
  const say = useWords(objectionWords);
  const { language } = useSpoken();
  const { kinds, scripts: only = [] } = objection;
  const put = (ids: string[]) =>
    onChange(ids.length > 0 ? { ...objection, scripts: ids } : without(objection, 'scripts'));
  const listed = scripts.filter(
    ({ id, kind, version }) => (version !== null && kinds.includes(kind)) || only.includes(id),
  );
  return (
    <>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{say('kinds')}</legend>
        <div className={styles.ticks}>
          {scriptKind.options.map((kind) => (
            <Tick
              key={kind}
              label={say(`kind.${kind}`)}
              isOn={kinds.includes(kind)}
              onChange={(isOn) =>
                onChange({
                  ...objection,
                  kinds: scriptKind.options.filter((one) => withIt(kinds, kind, isOn).includes(one)),
                })
              }
            />
          ))}
        </div>
        {kinds.length === 0 && <p className={styles.bad}>{say('kindNeeded')}</p>}
      </fieldset>
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{say('scripts')}</legend>
        <p className={styles.quiet}>{say(listed.length === 0 ? 'noScripts' : 'scriptsHint')}</p>
        <div className={styles.ticks}>
          {listed.map(({ id, title }) => (
            <Tick
              key={id}
              label={title[language] || id}
              isOn={only.includes(id)}
              onChange={(isOn) => put(withIt(only, id, isOn))}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

const withIt = <T,>(list: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...list, one] : list.filter((other) => other !== one);

function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
