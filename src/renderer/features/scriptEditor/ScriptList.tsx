import { useState } from 'react';
import type { EditorLibrary, ScriptLine } from '../../../shared/api/scriptEditor.ts';
import { hashOf } from '../../session/route.ts';
import { useSpoken } from '../../session/words/SpokenLanguage.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from './Editor.module.css';
import { editorWords } from './editorWords.ts';
import { NewScriptForm } from './NewScriptForm.tsx';
import { ObjectionsCard } from './objections/ObjectionsCard.tsx';
import pages from './Pages.module.css';
import { WaitingChip, WrittenDraft, WrittenVersion } from './WrittenStateText.tsx';

/** What agents use now, and what is being written. */
export function ScriptList({ library }: { library: EditorLibrary }) {
  const say = useWords(editorWords);
  const [isNew, setIsNew] = useState(false);
  return (
    <div className={styles.screen}>
      <h1 className={pages.title}>{say('scripts')}</h1>
      <p className={styles.lead}>{say('scriptsLead')}</p>
      {!library.canPublish && <p className={pages.away}>{say('away')}</p>}
      {isNew && <NewScriptForm library={library} onClose={() => setIsNew(false)} />}
      <Card
        title={say('scripts')}
        aside={
          <Button size="small" look="primary" onClick={() => setIsNew(true)}>
            {say('newScript')}
          </Button>
        }
      >
        <div className={pages.scroll}>
          <table className={pages.table}>
            <thead>
              <tr>
                <th scope="col">{say('title')}</th>
                <th scope="col">{say('kind')}</th>
                <th scope="col">{say('version')}</th>
                <th scope="col">{say('draft')}</th>
              </tr>
            </thead>
            <tbody>
              {library.scripts.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <ObjectionsCard library={library} />
    </div>
  );
}

function Line({ line }: { line: ScriptLine }) {
  const say = useWords(editorWords);
  const { language } = useSpoken();
  const { id, title, kind } = line;
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ screen: 'scripts', id })}>{title[language] || id}</a>
      </th>
      <td>{say(`kind.${kind}`)}</td>
      <td>
        <WrittenVersion state={line} />
      </td>
      <td>
        <WaitingChip id={id} /> <WrittenDraft state={line} />
      </td>
    </tr>
  );
}
