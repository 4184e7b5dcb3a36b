import type { Theme } from '../../../shared/desk/deskState.ts';
import type { StoreReads } from '../../store/deskStore.ts';
import type { Workplace } from '../workplace.ts';

const SETTING = 'theme';
const themes: readonly Theme[] = ['light', 'dark', 'auto'];

/** How the page looked last; a new desk is light. */
export function readTheme(reads: Pick<StoreReads, 'setting'>): Theme {
  const kept = reads.setting(SETTING);
  return themes.find((theme) => theme === kept) ?? 'light';
}

export async function setTheme(w: Workplace, theme: Theme): Promise<void> {
  w.cell.set({ theme });
  await w.saver.keep((writes) => writes.setSetting(SETTING, theme));
}
