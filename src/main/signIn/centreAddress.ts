/** Where a centre listens unless its administrator chose otherwise. */
const USUAL_PORT = '4050';
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export interface CentreAddress {
  /** `wss://host:port`, or `ws://` on this machine. */
  url: string;
  /** As people say it. */
  shown: string;
}

/** A centre's address as somebody types it; null where it is none, or would not be encrypted beyond this machine. */
export function centreAddress(typed: string): CentreAddress | null {
  const text = typed.trim().replace(/\/+$/, '');
  const scheme = /^(\w+):\/\//.exec(text)?.[1]?.toLowerCase();
  const isPlain = scheme === 'ws' || scheme === 'http';
  if (scheme !== undefined && !isPlain && scheme !== 'wss' && scheme !== 'https') return null;
  const whole = `https://${text.replace(/^\w+:\/\//, '')}`;
  if (!URL.canParse(whole)) return null;
  const { hostname, port, username, pathname, search, hash } = new URL(whole);
  if (!hostname || username || pathname !== '/' || search || hash) return null;
  if (isPlain && !LOOPBACK.test(hostname)) return null;
  const usual = scheme === undefined ? USUAL_PORT : isPlain ? '80' : '443';
  const shown = `${hostname}:${port || usual}`;
  return { url: `${isPlain ? 'ws' : 'wss'}://${shown}`, shown };
}
