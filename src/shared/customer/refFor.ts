/** A reference for a customer made on a desk: eight digits, drawn from the random end of the id, so that two desks hardly meet. */
export function refFor(id: string): string {
  const end = Number.parseInt(id.replace(/[^0-9a-f]/gi, '').slice(-12) || '0', 16);
  const digits = `${end % 100_000_000}`.padStart(8, '0');
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}
