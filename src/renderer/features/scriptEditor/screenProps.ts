import type { ReactNode } from 'react';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import type { ScriptPage } from '../../session/route.ts';

export interface ScriptsScreenProps {
  /** The script that is open; null shows the list. */
  id: string | null;
  page: ScriptPage;
  /** Draws a call's script as agents see it. */
  pane: (call: DeskCall) => ReactNode;
  figures: (id: string) => ReactNode;
}
