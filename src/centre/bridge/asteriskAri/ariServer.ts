/** Where an Asterisk's REST interface is, and as whom to speak to it. */
export interface AriServer {
  /** `http://127.0.0.1:8088` or `https://…`, with the prefix of http.conf if there is one; never with a name or a secret in it. */
  url: string;
  username: string;
  secret: string;
  /** The application's name in the dialplan's `Stasis(…)`: one for each site, because a second one of that name silences the first. */
  app: string;
}

export const authorization = ({ username, secret }: AriServer): string =>
  `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;

/** An address below `/ari`; each part is one segment, whatever stands in it. */
export function ariUrl(
  { url }: AriServer,
  path: readonly string[],
  query: Record<string, string | number | undefined> = {},
): URL {
  const at = new URL(`${url.replace(/\/+$/, '')}/ari/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) at.searchParams.set(name, String(value));
  return at;
}

/** Beyond this machine only TLS keeps the secret. */
export function isInClear({ url }: AriServer): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && hostname !== 'localhost' && hostname !== '[::1]' && !hostname.startsWith('127.');
}
