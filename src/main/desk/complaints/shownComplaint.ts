import type { ComplaintFile } from '../../../shared/complaint/complaint.ts';
import type { CallComplaint } from '../../../shared/desk/deskState.ts';

/** What the page needs of it during a call. */
export const shownComplaint = ({
  history: _,
  openedBy: __,
  callId: ___,
  closedAt: ____,
  ...shown
}: ComplaintFile): CallComplaint => shown;
