import { useStore } from 'zustand';
import type { Formats } from '../ui/formats.ts';
import { formatsIn } from '../ui/formats.ts';
import { useSession } from './SessionContext.tsx';
import { useSpoken } from './words/SpokenLanguage.tsx';

const callingCodes = { FR: '33', MA: '212' } as const;

/** Times, money and numbers in the agent's language; telephone numbers as people of the centre's country read them. */
export function useFormats(): Formats {
  const { language } = useSpoken();
  const country = useStore(useSession().desk, ({ desk }) => desk?.country ?? 'FR');
  return formatsIn(language, callingCodes[country]);
}
