/** What a customer is worth: yearly revenue × years they are expected to stay × margin, in cents. */
export const customerValue = (worth: {
  yearlyRevenueCents: number;
  expectedYears: number;
  marginPercent: number;
}): number => Math.round((worth.yearlyRevenueCents * worth.expectedYears * worth.marginPercent) / 100);
