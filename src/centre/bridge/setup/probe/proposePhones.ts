import type { FoundPhone } from '../../../../shared/link/bridge/probe.ts';
import type { SeenEndpoint, SeenPhones } from './findPhones.ts';
import { seenAs } from './findPhones.ts';
import type { SeenMember } from './findQueues.ts';

const trunkWords = /trunk|pstn|external|inbound|incoming|provider|carrier|gateway|dpma|anonymous/i;
const LONGEST_EXTENSION = 6;

/** Whose phone each endpoint may be. What a hint or a queue says is surer than a caller's number, and that than a name. */
export function proposePhones(
  { endpoints, hints }: Pick<SeenPhones, 'endpoints' | 'hints'>,
  members: readonly SeenMember[],
): FoundPhone[] {
  const hinted = new Map(hints.map(({ endpoint, extension }) => [endpoint, extension]));
  const named = new Map(members.map(({ endpoint, name }) => [endpoint, name]));
  const known = new Set(endpoints.map(({ endpoint }) => endpoint));
  const others = [...new Set([...hinted.keys(), ...named.keys()])]
    .filter((endpoint) => !known.has(endpoint))
    .map((endpoint) => seenAs(endpoint, null));
  const found = [...endpoints, ...others]
    .filter(({ endpoint }) => endpoint.length <= 64)
    .map((seen) => propose(seen, hinted.get(seen.endpoint) ?? null, named.get(seen.endpoint) ?? null));
  return withoutDoubles(found).sort(byExtension);
}

function propose(
  { endpoint, isOnline, callerId }: SeenEndpoint,
  hint: string | null,
  member: string | null,
): FoundPhone {
  const caller = callerOf(callerId);
  const extension = [hint, caller.number, endpoint].find(isExtension) ?? null;
  const isPerson = isExtension(hint) || member !== null;
  const isPhone = isPerson || (extension !== null && !trunkWords.test(endpoint));
  const name = member ?? caller.name;
  const isName = name !== null && name !== endpoint && !/^[\d+*#]*$/.test(name);
  return { endpoint: clean(endpoint), extension, name: isName ? clean(name) : null, isPhone, isOnline };
}

const isExtension = (text: string | null): text is string =>
  text !== null && text.length <= LONGEST_EXTENSION && /^\d+$/.test(text);

/** `"Amina Haddad" <101>`, as Asterisk prints it. */
function callerOf(text: string | null): { number: string | null; name: string | null } {
  const [, name = '', number = ''] = /^\s*"?([^"<]*)"?\s*<([^>]*)>/.exec(text ?? '') ?? [];
  return { number: number || (/^\d+$/.test(text ?? '') ? text : null), name: name.trim() || null };
}

const clean = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').slice(0, 64);

/** An extension is proposed once: for the phone that is somebody's, else for the first. */
function withoutDoubles(found: readonly FoundPhone[]): FoundPhone[] {
  const taken = new Set<string>();
  const ranked = [...found].sort((a, b) => Number(b.isPhone) - Number(a.isPhone));
  return ranked.map((phone) => {
    if (phone.extension === null || !taken.has(phone.extension)) {
      if (phone.extension !== null) taken.add(phone.extension);
      return phone;
    }
    return { ...phone, extension: null, isPhone: false };
  });
}

const byExtension = (a: FoundPhone, b: FoundPhone) =>
  Number(b.isPhone) - Number(a.isPhone) ||
  Number(a.extension ?? Infinity) - Number(b.extension ?? Infinity) ||
  a.endpoint.localeCompare(b.endpoint);
