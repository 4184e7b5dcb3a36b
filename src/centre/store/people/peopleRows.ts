import type { AuditLine } from '../../../shared/link/people/people.ts';
import { auditKind } from '../../../shared/link/people/people.ts';
import { role } from '../../../shared/link/people/role.ts';
import type { Row } from './peopleSql.ts';
import type { KeptAttempt, KeptSession, KeptUser } from './peopleStore.ts';

const text = (value: unknown): string => String(value);
const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const list = (value: unknown): string[] => JSON.parse(String(value)) as string[];

export const userOf = (row: Row): KeptUser => ({
  id: text(row.id),
  name: text(row.name),
  role: role.parse(row.role),
  teams: list(row.teams),
  campaigns: list(row.campaigns),
  password: text(row.password),
  isActive: Number(row.is_active) === 1,
  createdAt: Number(row.created_at),
});

/** Columns of the session are named `s_…` where they stand beside a user's. */
export const sessionOf = (row: Row, as = ''): KeptSession => ({
  id: text(row[`${as}id`]),
  userId: text(row.person_id),
  tokenHash: text(row.token_hash),
  device: text(row.device),
  deviceName: text(row.device_name),
  createdAt: Number(row[`${as}created_at`]),
  lastSeenAt: Number(row.last_seen_at),
  expiresAt: Number(row.expires_at),
  endedAt: row.ended_at === null ? null : Number(row.ended_at),
});

export const attemptOf = (row: Row): KeptAttempt => ({
  at: Number(row.at),
  name: text(row.name_key),
  address: text(row.address),
  device: text(row.device),
  isGood: Number(row.is_good) === 1,
});

export const auditLineOf = (row: Row): AuditLine => ({
  n: Number(row.n),
  at: Number(row.at),
  kind: auditKind.parse(row.kind),
  actor: textOrNull(row.actor),
  about: textOrNull(row.about),
  from: textOrNull(row.origin),
  detail: JSON.parse(text(row.detail)) as Record<string, string>,
});
