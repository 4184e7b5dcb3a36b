import { useState } from 'react';
import { useCommand } from '../../session/useCommand.ts';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { editorWords } from './editorWords.ts';

interface RollBackProps {
  id: string;
  version: number;
  onDone: (published: number | null) => Promise<void>;
}

/** In two presses: from the next call on, agents have the older text. */
export function RollBack({ id, version, onDone }: RollBackProps) {
  const say = useWords(editorWords);
  const run = useCommand();
  const [isSure, setIsSure] = useState(false);
  const back = async () => {
    if (!isSure) return setIsSure(true);
    const done = await run('editor.rollBack', { id, version, note: say('rollBackNote', { n: version }) });
    if (done.ok) await onDone(done.value.version);
  };
  return (
    <Button size="small" look={isSure ? 'danger' : 'plain'} onBlur={() => setIsSure(false)} onClick={() => void back()}>
      {isSure ? say('rollBackSure', { n: version }) : say('rollBack')}
    </Button>
  );
}
