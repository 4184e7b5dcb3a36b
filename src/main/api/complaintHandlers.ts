import type { complaintCommands } from '../../shared/api/complaints.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { editComplaint, promiseFor } from '../desk/complaints/editComplaint.ts';
import { continueComplaint, openComplaint } from '../desk/complaints/openComplaint.ts';
import { viewComplaint } from '../desk/complaints/viewComplaint.ts';
import type { Workplace } from '../desk/workplace.ts';

export const complaintHandlers = (w: Workplace): Pick<Handlers, keyof typeof complaintCommands> => ({
  'complaint.open': ({ callId }) => ({ id: openComplaint(w, callId) }),
  'complaint.continue': ({ callId, id }) => {
    continueComplaint(w, callId, id);
    return {};
  },
  'complaint.get': ({ id }) => viewComplaint(w, id),
  'complaint.edit': async ({ id, patch, note }) => {
    await editComplaint(w, id, patch, note);
    return {};
  },
  'complaint.promise': async ({ id, promise }) => ({ id: await promiseFor(w, id, promise) }),
  'complaint.list': (filter) => w.reads.complaints(filter),
  'complaint.counts': () => w.reads.complaintCounts(),
  'complaint.owners': () => {
    const { directory, profile } = w.cell.get();
    const team = [profile?.agentName ?? '', ...directory.map(({ name }) => name)];
    const all = new Set([...team.filter(Boolean), ...w.reads.complaintOwners()]);
    return { owners: [...all].sort((a, b) => a.localeCompare(b)) };
  },
  'complaint.ratios': (question) => w.reports.complaintRatios(question),
});
