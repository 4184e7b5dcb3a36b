import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/api/deskApi.ts';
import { DigitList } from '../../session/choosing/DigitList.tsx';
import { useCommand } from '../../session/useCommand.ts';
import { usePanel } from '../../session/usePanel.ts';
import { useWords } from '../../session/words/useWords.ts';
import { scriptWords } from './scriptWords.ts';

type Choices = Output<'script.list'>['scripts'];

/** The other scripts, by digit; the one that is left waits where it was. */
export function ScriptSwitcher({ callId }: { callId: string }) {
  const { isOpen, close } = usePanel('scripts');
  return isOpen ? <Switcher callId={callId} onClose={close} /> : null;
}

function Switcher({ callId, onClose }: { callId: string; onClose: () => void }) {
  const say = useWords(scriptWords);
  const run = useCommand();
  const [scripts, setScripts] = useState<Choices | null>(null);
  useEffect(() => {
    let isOpen = true;
    void run('script.list', { callId }).then((listed) => isOpen && listed.ok && setScripts(listed.value.scripts));
    return () => {
      isOpen = false;
    };
  }, [run, callId]);
  if (scripts === null) return null;
  const choose = async (scriptId: string) => {
    const switched = await run('script.switch', { callId, scriptId });
    if (switched.ok) onClose();
  };
  return (
    <DigitList
      title={say('switchTo')}
      empty={say('noOther')}
      options={scripts.map(({ scriptId, title, running }) => ({
        key: scriptId,
        label: title,
        note: running ? say('running') : '',
      }))}
      onChoose={(scriptId) => void choose(scriptId)}
      onClose={onClose}
    />
  );
}
