import { Suspense } from 'react';
import { ScriptPane } from '../features/scriptPane/ScriptPane.tsx';
import type { Route } from '../session/route.ts';
import { FiguresPage, ScriptsScreen } from './lazyScreens.ts';

/** The scripts, with the pane that agents read and the figures. */
export function Scripts({ route: { id, page = 'write' } }: { route: Extract<Route, { screen: 'scripts' }> }) {
  return (
    <ScriptsScreen
      id={id}
      page={page}
      pane={(call) => <ScriptPane call={call} digitsTaken={false} isShort={false} />}
      figures={(script) => (
        <Suspense fallback={null}>
          <FiguresPage id={script} />
        </Suspense>
      )}
    />
  );
}
