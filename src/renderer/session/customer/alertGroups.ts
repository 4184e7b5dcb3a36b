import type { Alert, Complaint } from '../../../shared/customer/customer.ts';

const grave: readonly Alert['code'][] = ['sensitive', 'no-calls'];

/** What a list of complaints beside the alerts tells already. */
const isToldBy = (alert: Alert, complaints: readonly Complaint[]) =>
  alert.code === 'complaint-open'
    ? complaints.some(({ ref }) => ref === alert.ref)
    : alert.code === 'promise-due' && complaints.some(({ dueAt }) => dueAt === alert.dueAt);

/** What is grave, and what is only due or open; without what is told beside them. */
export function alertGroups(
  alerts: readonly Alert[],
  told: readonly Complaint[] = [],
): { grave: Alert[]; due: Alert[] } {
  const left = alerts.filter((alert) => !isToldBy(alert, told));
  return {
    grave: left.filter(({ code }) => grave.includes(code)),
    due: left.filter(({ code }) => !grave.includes(code)),
  };
}
