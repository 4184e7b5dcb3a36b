import type { AuditKind, AuditLine } from '../../../shared/link/people/people.ts';
import type { Role } from '../../../shared/link/people/role.ts';

export interface KeptUser {
  id: string;
  name: string;
  role: Role;
  teams: string[];
  campaigns: string[];
  password: string;
  isActive: boolean;
  createdAt: number;
}

export interface KeptSession {
  id: string;
  userId: string;
  tokenHash: string;
  device: string;
  deviceName: string;
  createdAt: number;
  lastSeenAt: number;
  expiresAt: number;
  endedAt: number | null;
}

export interface KeptAttempt {
  at: number;
  name: string;
  address: string;
  device: string;
  isGood: boolean;
}

/** A line of the audit trail, to be written with what it tells. */
export interface Said {
  at: number;
  kind: AuditKind;
  actor?: { id: string; name: string } | undefined;
  about?: { id: string; name: string } | undefined;
  from?: string | undefined;
  detail?: Record<string, string>;
}

/** Which sessions end: one, all at one device of a user, all of a user but one, all of a user. */
export type WhichSessions = { session: string } | { userId: string; device?: string; except?: string };

/** Users, sessions, tries and the audit trail. What changes something and the line that tells it are one transaction. */
export interface PeopleStore {
  users(): Promise<KeptUser[]>;
  user(id: string): Promise<KeptUser | null>;
  userNamed(nameKey: string): Promise<KeptUser | null>;
  hasUsers(): Promise<boolean>;
  /** False: the name is taken; with `first`, also where there is a user already. */
  addUser(user: KeptUser, said: Said, only?: 'first'): Promise<boolean>;
  /** False: there is no such user, or no active administrator would remain. */
  changeUser(user: Pick<KeptUser, 'id' | 'role' | 'teams' | 'campaigns' | 'isActive'>, said: Said): Promise<boolean>;
  setPassword(userId: string, password: string, said?: Said): Promise<void>;
  addSession(session: KeptSession, said: Said): Promise<void>;
  sessionOf(tokenHash: string): Promise<{ session: KeptSession; user: KeptUser } | null>;
  session(id: string): Promise<KeptSession | null>;
  /** That have not ended. */
  sessions(userId: string | null, now: number): Promise<KeptSession[]>;
  /** False: there was none to end, and nothing is told. */
  endSessions(which: WhichSessions, at: number, why: string, said?: Said): Promise<boolean>;
  seen(session: string, at: number): Promise<void>;
  /** When each user was last here, by id, in whichever session: also one that has ended. */
  lastSeen(): Promise<Map<string, number>>;
  wasHere(userId: string, device: string): Promise<boolean>;
  /** Of this name or from this address, the newest 500. */
  attempts(nameKey: string, address: string, since: number): Promise<KeptAttempt[]>;
  /** Answers its number. */
  addAttempt(attempt: KeptAttempt): Promise<number>;
  attemptWasGood(n: number): Promise<void>;
  forgetAttempts(before: number): Promise<void>;
  say(said: Said): Promise<void>;
  audit(before: number | null, limit: number): Promise<AuditLine[]>;
  /** Grows with each change of users and sessions, whoever made it. */
  version(): Promise<number>;
  close(): Promise<void>;
}
