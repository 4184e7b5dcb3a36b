import type { Session } from '../session/SessionContext.tsx';

/** The link that a browser put in this page's address. A number without the scheme is taken for one: the name of the parameter says so. */
export function telLinkIn(search: string): string | null {
  const value = /[?&]tel=([^&]*)/.exec(search)?.[1];
  if (value === undefined) return null;
  const link = decoded(value);
  return /^[a-z][a-z\d+.-]*:/i.test(link) ? link : `tel:${link}`;
}

/** Hands the link to the desk, where its number waits for a person, and takes it out of the address: a reload does not bring it again. */
export async function takeTelLink({ api, refusals }: Pick<Session, 'api' | 'refusals'>): Promise<void> {
  const link = telLinkIn(location.search);
  if (link === null) return;
  history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  const taken = await api.ask('telLink.open', { link: link.slice(0, 2_048) });
  if (!taken.ok) refusals.add(taken.code);
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
