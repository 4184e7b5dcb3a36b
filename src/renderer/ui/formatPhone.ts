/** Country calling codes whose numbers are shown in pairs after the first digit. */
const pairs = ['33', '212', '32', '41', '34', '44'];

/** `+33612345678` as `+33 6 12 34 56 78`; at home, `06 12 34 56 78`. What is no E.164 number stands as it is. */
export function formatPhone(number: string, home = '33'): string {
  if (!/^\+\d{6,15}$/.test(number)) return number;
  const country = pairs.find((code) => number.startsWith(`+${code}`));
  if (!country) return `+${inGroups(number.slice(1), 3)}`;
  const local = number.slice(1 + country.length);
  const first = local.length % 2 === 1 ? 1 : 2;
  const rest = inGroups(local.slice(first), 2);
  const head = local.slice(0, first);
  return country === home ? `0${head} ${rest}` : `+${country} ${head} ${rest}`;
}

function inGroups(digits: string, size: number): string {
  return (digits.match(new RegExp(`\\d{1,${size}}`, 'g')) ?? []).join(' ');
}
