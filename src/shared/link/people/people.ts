import { z } from 'zod';
import { role } from './role.ts';
import { newPassword, triedPassword, userName } from './signIn.ts';

export const PEOPLE_PATH = '/people';

const id = z.string().min(1).max(64);
const at = z.number().int();
const group = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[^\p{Cc},\u2028\u2029]*$/u);
const groups = z.array(group).max(50);

export const userView = z.object({
  id,
  name: z.string(),
  role,
  teams: z.array(z.string()),
  campaigns: z.array(z.string()),
  /** False: cannot sign in; what they did stays theirs. */
  isActive: z.boolean(),
  createdAt: at,
  lastSeenAt: at.nullable(),
  /** On how many devices they are signed in. */
  sessions: z.number().int(),
});
export type UserView = z.infer<typeof userView>;

export const sessionView = z.object({
  id,
  userId: id,
  deviceName: z.string(),
  createdAt: at,
  lastSeenAt: at,
  expiresAt: at,
  /** The one that asks. */
  isThis: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const auditKind = z.enum([
  'signed-in',
  'sign-in-refused',
  'locked-out',
  'signed-out',
  'session-revoked',
  'sessions-revoked',
  'user-added',
  'user-changed',
  'password-set',
  'password-changed',
  'first-administrator',
  'telephony-changed',
]);
export type AuditKind = z.infer<typeof auditKind>;

export const auditLine = z.object({
  n: z.number().int(),
  at,
  kind: auditKind,
  /** Who did it; null where nobody was signed in. */
  actor: z.string().nullable(),
  /** Whom it is about. */
  about: z.string().nullable(),
  /** Where from: an address, a device. */
  from: z.string().nullable(),
  detail: z.record(z.string(), z.string()),
});
export type AuditLine = z.infer<typeof auditLine>;

const nothing = z.object({});
const belonging = { role, teams: groups, campaigns: groups };

/** What a desk asks the centre about people. The same commands for the page and on the wire, `POST /people` with `{ do, with }`. */
export const peopleCommands = {
  'people.list': { input: nothing, output: z.object({ users: z.array(userView) }) },
  'people.add': {
    input: z.object({ name: userName, password: newPassword, ...belonging }),
    output: z.object({ id }),
  },
  'people.change': {
    input: z.object({ id, ...belonging, isActive: z.boolean() }),
    output: nothing,
  },
  /** Ends their sessions. */
  'people.setPassword': { input: z.object({ id, password: newPassword }), output: nothing },
  /** One's own. Ends all other sessions. */
  'people.changePassword': { input: z.object({ current: triedPassword, next: newPassword }), output: nothing },
  /** Of oneself without a user. */
  'people.sessions': {
    input: z.object({ userId: id.nullable() }),
    output: z.object({ sessions: z.array(sessionView) }),
  },
  'people.revoke': { input: z.object({ session: id }), output: nothing },
  'people.revokeAll': { input: z.object({ userId: id }), output: nothing },
  /** The newest first; `before`: older than that line. */
  'people.audit': {
    input: z.object({ before: z.number().int().nullable() }),
    output: z.object({ lines: z.array(auditLine), more: z.boolean() }),
  },
};
export type PeopleCommand = keyof typeof peopleCommands;
export type PeopleInput<N extends PeopleCommand> = z.output<(typeof peopleCommands)[N]['input']>;
export type PeopleOutput<N extends PeopleCommand> = z.output<(typeof peopleCommands)[N]['output']>;

export const peopleAsked = z.object({ do: z.string().max(64), with: z.unknown() });
