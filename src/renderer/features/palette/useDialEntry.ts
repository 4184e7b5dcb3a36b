import { IconPhone } from '@tabler/icons-react';
import { useDial } from '../../session/dial/useDial.ts';
import { useWords } from '../../session/words/useWords.ts';
import { dialledBy } from './isAsked.ts';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteWords } from './paletteWords.ts';

/** Calling the number that was typed. */
export function useDialEntry(typed: string): PaletteEntry[] {
  const say = useWords(paletteWords);
  const { canDial, dial } = useDial();
  const number = dialledBy(typed);
  if (!canDial || number === null) return [];
  const says = say('dial', { number: typed.trim() });
  return [{ id: 'dial', group: null, says, Icon: IconPhone, run: () => void dial(number) }];
}
