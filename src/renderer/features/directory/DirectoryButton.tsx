import { useSession } from '../../session/SessionContext.tsx';
import { useWords } from '../../session/words/useWords.ts';
import { Button } from '../../ui/Button.tsx';
import { directoryWords } from './directoryWords.ts';

export function DirectoryButton() {
  const say = useWords(directoryWords);
  const { sheets } = useSession();
  return (
    <Button look="quiet" shortcut="Y" onClick={() => sheets.open({ kind: 'directory' })}>
      {say('open')}
    </Button>
  );
}
