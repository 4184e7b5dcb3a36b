import { useMemo } from 'react';
import type { OpenedScript } from '../../../shared/api/scriptEditor.ts';
import type { Script } from '../../../shared/script/script.ts';
import { compareScripts } from '../../../shared/scriptEdit/compareScripts.ts';
import { ComparePage } from './ComparePage.tsx';
import { Comparing } from './Comparing.tsx';
import { useEditor } from './EditorContext.ts';

interface ScriptVersionsProps {
  opened: OpenedScript;
  onRolledBack: (published: number | null) => Promise<void>;
}

/** The versions of a script, and its draft beside them. */
export function ScriptVersions({ opened: { published }, onRolledBack }: ScriptVersionsProps) {
  const { script } = useEditor();
  const isAsPublished = useMemo(() => isSame(published, script), [published, script]);
  return (
    <ComparePage id={script.id} newest={published?.version ?? 0} {...{ isAsPublished, onRolledBack }}>
      {(from, to) => <Comparing id={script.id} from={from} to={to === 'draft' ? script : to} />}
    </ComparePage>
  );
}

function isSame(published: Script | null, draft: Script): boolean {
  if (!published) return false;
  const { whole, steps } = compareScripts(published, draft);
  return whole.length === 0 && steps.length === 0;
}
