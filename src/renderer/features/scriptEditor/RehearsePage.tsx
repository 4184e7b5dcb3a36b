import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import { SessionContext, useSession } from '../../session/SessionContext.tsx';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';
import { ProblemList } from './ProblemList.tsx';
import { CallerCard } from './rehearsal/CallerCard.tsx';
import type { CallerName } from './rehearsal/callers.ts';
import { callerNames, contextFor } from './rehearsal/callers.ts';
import { rehearsedCall } from './rehearsal/rehearsedCall.ts';
import { answersGiven, pathTaken } from './rehearsal/told.ts';
import { useRehearsal } from './rehearsal/useRehearsal.ts';

/** The draft run by the real engine on the real step view, with somebody who is not there. */
export function RehearsePage({ pane }: { pane: (call: DeskCall) => ReactNode }) {
  const say = useWords(editorWords);
  const { script, language: own, library } = useEditor();
  const session = useSession();
  const profile = useDesk((desk) => desk.profile);
  const company = useDesk((desk) => desk.company);
  const [caller, setCaller] = useState<CallerName>('known');
  const [language, setLanguage] = useState<Language>(own);
  const { run, view, desk, coded, reply, restart } = useRehearsal({
    script,
    language,
    context: contextFor(caller, language, profile?.agentName ?? '', company),
    objections: library.objections.filter(({ kinds }) => kinds.includes(script.kind)),
  });
  const names = callerNames.map((value) => ({ value, label: say(`caller.${value}`) }));
  const spoken = (['fr', 'en'] as const).map((value) => ({ value, label: say(value) }));
  return (
    <div className={pages.rehearse}>
      <p className={styles.lead}>{say('rehearseLead')}</p>
      <div className={pages.headRow}>
        <Segments
          label={say(script.kind === 'outbound' ? 'called' : 'caller')}
          options={names}
          value={caller}
          onChange={setCaller}
        />
        <Segments label={say('wordsIn')} options={spoken} value={language} onChange={setLanguage} />
        <Button onClick={restart}>{say('restart')}</Button>
      </div>
      {!run || !view ? (
        <>
          <p className={pages.away}>{say('cannotRehearse')}</p>
          <ProblemList />
        </>
      ) : (
        <div className={pages.stage}>
          <SessionContext value={{ ...session, ...desk }}>
            {pane(rehearsedCall(script, run, view, language, library, coded))}
          </SessionContext>
          <div className={styles.parts}>
            {coded !== null && (
              <p className={pages.over} role="status">
                {say('rehearsed')}
              </p>
            )}
            {reply && coded === null && <CallerCard reply={reply} />}
            <Card title={say('captured')}>
              {Object.keys(run.answers).length === 0 && <p className={styles.quiet}>{say('nothingCaptured')}</p>}
              <dl className={pages.answers}>
                {answersGiven(script, run, language).map(({ key, label, value, writes }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>
                      {value} {writes && <span className={styles.quiet}>{writes}</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            </Card>
            <Card title={say('path')}>
              <ol className={pages.path}>
                {pathTaken(script, run, language).map((step, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a way only grows
                  <li key={i}>{step}</li>
                ))}
              </ol>
            </Card>
          </div>
        </div>
      )}
    </div>
  );
}
