import { dispositionName } from '../../../shared/interaction/dispositionName.ts';
import { useDesk } from '../useDesk.ts';
import { useSpoken } from '../words/SpokenLanguage.tsx';

/** How a call ended, in the agent's words. */
export function useDispositionName(): (key: string, recorded: string | null) => string {
  const names = useDesk((desk) => desk.dispositionNames);
  const { language } = useSpoken();
  return (key, recorded) => dispositionName(names ?? [], { key, recorded }, language);
}
