/** What people read out. Drawn from the random end of the id, so that two desks hardly ever make the same one. */
export function complaintRef(id: string): string {
  const end = Number.parseInt(id.replace(/[^0-9a-f]/gi, '').slice(-12) || '0', 16);
  return `R-${`${end % 10_000_000}`.padStart(7, '0')}`;
}
