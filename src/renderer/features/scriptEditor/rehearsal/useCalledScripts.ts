import { useEffect, useState } from 'react';
import type { EditorLibrary } from '../../../../shared/api/scriptEditor.ts';
import type { Script } from '../../../../shared/script/script.ts';
import { useApi } from '../../../session/SessionContext.tsx';
import { calledScripts } from './calledScripts.ts';

/** Null until they are there. */
export function useCalledScripts(library: EditorLibrary, draft: Script): readonly Script[] | null {
  const api = useApi();
  const [called, setCalled] = useState<readonly Script[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void calledScripts(api, library, draft).then((found) => {
      if (!isGone) setCalled(found);
    });
    return () => {
      isGone = true;
    };
  }, [api, library, draft]);
  return called;
}
