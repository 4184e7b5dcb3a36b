import { reasonLabel } from '../../../shared/complaint/complaintReason.ts';
import { useDesk } from '../useDesk.ts';
import { useSpoken } from '../words/SpokenLanguage.tsx';

/** Why a customer complained, in the agent's words. */
export function useReasonLabel(): (reason: string) => string {
  const reasons = useDesk(({ complaintReasons }) => complaintReasons);
  const { language } = useSpoken();
  return (reason) => reasonLabel(reasons ?? [], reason, language);
}
