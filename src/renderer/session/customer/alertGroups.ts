import type { Alert, Complaint, Proposal } from '../../../shared/customer/customer.ts';

const grave: readonly Alert['code'][] = ['sensitive', 'no-calls'];

/** What stands beside the alerts, and tells some of them already. */
export interface Told {
  openComplaints: readonly Complaint[];
  proposal: Proposal | null;
}

function isTold(alert: Alert, { openComplaints, proposal }: Told): boolean {
  switch (alert.code) {
    case 'complaint-open':
      return openComplaints.some(({ ref }) => ref === alert.ref);
    case 'promise-due':
      return openComplaints.some(({ dueAt }) => dueAt === alert.dueAt);
    case 'late-delivery':
      return proposal?.code === 'goodwill-callback' && proposal.orderRef === alert.ref;
    default:
      return false;
  }
}

/** What is grave, and what is only due or open; without what is told beside them. */
export function alertGroups(alerts: readonly Alert[], told: Told | null = null): { grave: Alert[]; due: Alert[] } {
  const left = alerts.filter((alert) => told === null || !isTold(alert, told));
  return {
    grave: left.filter(({ code }) => grave.includes(code)),
    due: left.filter(({ code }) => !grave.includes(code)),
  };
}
