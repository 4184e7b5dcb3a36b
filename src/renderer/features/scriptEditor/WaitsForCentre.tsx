import { useEffect, useRef } from 'react';
import { isTextField } from '../../session/keys/actsOn.ts';
import { hashOf } from '../../session/route.ts';
import { sentences } from '../../session/sentences.ts';
import { useCommand } from '../../session/useCommand.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { editorWords } from './editorWords.ts';
import pages from './Pages.module.css';

interface WaitsForCentreProps {
  id: string;
  /** The centre has taken it. */
  onPublished: () => Promise<void>;
}

/** What was published while the centre was away: that it waits, or why the centre does not take it. */
export function WaitsForCentre({ id, onPublished }: WaitsForCentreProps) {
  const say = useWords(editorWords);
  const refuse = useWords(sentences);
  const run = useCommand();
  const formats = useFormats();
  const waiting = useDesk(({ publications }) => publications?.find((one) => one.id === id));
  useReopened(waiting !== undefined && waiting.refused === null, onPublished);
  if (!waiting) return null;
  const { at, refused } = waiting;
  const takeBack = () => void run('editor.takeBack', { id });
  if (refused === null)
    return (
      <p className={pages.away} role="status">
        {say('waitsForCentre', { at: formats.moment(at) })}{' '}
        <Button size="small" onClick={takeBack}>
          {say('takeBack')}
        </Button>
      </p>
    );
  return (
    <p className={pages.away} role="alert">
      {say('notTaken', { at: formats.moment(at) })} {refused === 'conflict' ? say('takenOver') : refuse(refused)}{' '}
      {say('textKept')} <a href={hashOf({ screen: 'scripts', id, page: 'versions' })}>{say('compareFirst')}</a>{' '}
      <Button size="small" onClick={takeBack}>
        {say('understood')}
      </Button>
    </p>
  );
}

/** What agents use is shown anew once it is published, unless somebody is typing: they see it when they come again. */
function useReopened(waits: boolean, onPublished: () => Promise<void>): void {
  const did = useRef(waits);
  useEffect(() => {
    const isOver = did.current && !waits;
    did.current = waits;
    if (isOver && !isTextField(document.activeElement)) void onPublished();
  }, [waits, onPublished]);
}
