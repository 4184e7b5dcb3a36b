import type { FoundPhone } from '../../../../shared/link/bridge/probe.ts';
import type { SetupView } from '../../../../shared/link/bridge/setup.ts';
import type { AgentPhone } from '../../../../shared/link/bridge/telephony.ts';

/** One line of the table, as it is typed. */
export interface PhoneRow extends AgentPhone {
  key: number;
  /** Ticked: an agent's phone. */
  isUsed: boolean;
  /** Null: not seen in a test. */
  isOnline: boolean | null;
  /** The PBX named it: it is not typed. */
  isFound: boolean;
}

export const emptyRow = { endpoint: '', extension: '', name: '', isUsed: true, isOnline: null, isFound: false };

let last = 0;
export function newKey(): number {
  last += 1;
  return last;
}

export function keptRows({ prepared, used }: SetupView): PhoneRow[] {
  const telephony = (prepared ?? used)?.telephony;
  if (!telephony || !('phones' in telephony)) return [];
  return telephony.phones.map((phone) => ({ ...emptyRow, ...phone, key: newKey() }));
}

/** What a person typed stays; what was found fills the gaps, and new endpoints come below. */
export function withFound(rows: readonly PhoneRow[], found: readonly FoundPhone[]): PhoneRow[] {
  const seen = new Map(found.map((phone) => [phone.endpoint, phone]));
  const known = rows.map((row): PhoneRow => {
    const phone = seen.get(row.endpoint);
    return phone ? { ...row, isOnline: phone.isOnline, isFound: true, name: row.name || (phone.name ?? '') } : row;
  });
  const endpoints = new Set(rows.map(({ endpoint }) => endpoint));
  const taken = new Set(rows.filter(({ isUsed }) => isUsed).map(({ extension }) => extension));
  const added = found.filter(({ endpoint }) => !endpoints.has(endpoint)).map((phone) => rowOf(phone, taken));
  return [...known, ...added];
}

const rowOf = ({ endpoint, extension, name, isPhone, isOnline }: FoundPhone, taken: ReadonlySet<string>): PhoneRow => ({
  ...{ key: newKey(), endpoint, extension: extension ?? '', name: name ?? '', isOnline, isFound: true },
  isUsed: isPhone && extension !== null && !taken.has(extension),
});

/** The table as the centre keeps it: only agents' phones. */
export const phonesOf = (rows: readonly PhoneRow[]): AgentPhone[] =>
  rows
    .filter(({ isUsed }) => isUsed)
    .map(({ endpoint, extension, name }) => ({
      endpoint: endpoint.trim(),
      extension: extension.trim(),
      name: name.trim(),
    }));
