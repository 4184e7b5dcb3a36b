import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { Push } from './push.ts';
import { push } from './push.ts';
import type { Fields } from './readFields.ts';
import { plainWord, readFields } from './readFields.ts';

const events: Record<string, Push['event']> = { newcall: 'newCall', answer: 'answer', hangup: 'hangup' };
const directions: Record<string, 'in' | 'out'> = { in: 'in', inbound: 'in', out: 'out', outbound: 'out' };

/** The push, null for an event that means nothing here, or what is wrong: names of fields, never what they said. Never throws. */
export function readPush(text: string, kind: 'form' | 'json'): Result<Push | null> {
  const fields = readFields(text, kind);
  if (!fields) return failed('bad-input', 'body');
  const twice = single.find((key) => new Set(fields.get(key)).size > 1);
  if (twice) return failed('bad-input', `${twice}: twice`);
  const word = plainWord(first(fields, 'event') ?? '');
  if (word === '') return failed('bad-input', 'event');
  const event = own(events, word);
  return event ? shaped(event, fields) : done(null);
}

const single = ['event', 'callid', 'origcallid', 'from', 'to', 'direction', 'cause'];

function shaped(event: Push['event'], fields: Fields): Result<Push> {
  const read = push.safeParse({
    event,
    callId: first(fields, 'callid'),
    origCallId: first(fields, 'origcallid') || null,
    users: usersOf(fields),
    queue: first(fields, 'queue') || null,
    diversion: first(fields, 'diversion') || null,
    answeringNumber: first(fields, 'answeringnumber') || null,
    from: first(fields, 'from') ?? null,
    to: first(fields, 'to') ?? null,
    direction: own(directions, plainWord(first(fields, 'direction') ?? '')) ?? null,
    cause: first(fields, 'cause') ?? null,
  });
  if (read.success) return done(read.data);
  const [issue] = read.error.issues;
  return failed('bad-input', `${issue?.path.join('.')}: ${issue?.code}`);
}

/** Names and ids come as lists side by side, the first of each being the same person. */
function usersOf(fields: Fields): string[][] {
  const lists = ['user', 'userid', 'fulluserid'].map((key) => fields.get(key) ?? []);
  const count = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: count }, (_, i) => lists.flatMap((list) => list[i]?.trim() || [])).filter(
    ({ length }) => length > 0,
  );
}

const first = (fields: Fields, key: string): string | undefined => fields.get(key)?.[0]?.trim();

const own = <V>(known: Record<string, V>, word: string): V | undefined =>
  Object.hasOwn(known, word) ? known[word] : undefined;
