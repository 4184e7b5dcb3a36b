import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { Language } from '../../../shared/lib/text.ts';
import type { Script } from '../../../shared/script/script.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import styles from './Editor.module.css';
import { useEditor } from './EditorContext.ts';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';
import type { CallerName } from './rehearsal/callers.ts';
import { callerNames, contextFor } from './rehearsal/callers.ts';
import { Rehearsing } from './rehearsal/Rehearsing.tsx';
import { useCalledScripts } from './rehearsal/useCalledScripts.ts';
import { useRehearsal } from './rehearsal/useRehearsal.ts';

type Pane = (call: DeskCall) => ReactNode;

/** The draft run by the real engine on the real step view, with somebody who is not there. */
export function RehearsePage({ pane }: { pane: Pane }) {
  const { script, library } = useEditor();
  const called = useCalledScripts(library, script);
  return called && <Rehearsal called={called} pane={pane} />;
}

function Rehearsal({ called, pane }: { called: readonly Script[]; pane: Pane }) {
  const say = useWords(editorWords);
  const { script, language: own, library } = useEditor();
  const profile = useDesk((desk) => desk.profile);
  const company = useDesk((desk) => desk.company);
  const [caller, setCaller] = useState<CallerName>('known');
  const [language, setLanguage] = useState<Language>(own);
  const context = contextFor(caller, language, profile?.agentName ?? '', company);
  const rehearsal = useRehearsal({ script, called, context, language, objections: library.objections });
  const stage = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Enter goes on in the rehearsal, not once more to this page.
    if (document.activeElement?.matches('[aria-current="page"]')) stage.current?.focus();
  }, []);
  const names = callerNames.map((value) => ({ value, label: say(`caller.${value}`) }));
  const spoken = (['fr', 'en'] as const).map((value) => ({ value, label: say(value) }));
  return (
    <div ref={stage} tabIndex={-1} className={pages.rehearse}>
      <p className={styles.lead}>{say('rehearseLead')}</p>
      <div className={pages.headRow}>
        <Segments
          label={say(script.kind === 'outbound' ? 'called' : 'caller')}
          options={names}
          value={caller}
          onChange={setCaller}
        />
        <Segments label={say('wordsIn')} options={spoken} value={language} onChange={setLanguage} />
        <Button onClick={rehearsal.restart}>{say('restart')}</Button>
      </div>
      <Rehearsing rehearsal={rehearsal} pane={pane} />
    </div>
  );
}
