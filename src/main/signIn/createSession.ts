import { hostname } from 'node:os';
import { SIGN_IN_PATH, SIGN_OUT_PATH, signedIn } from '../../shared/link/people/signIn.ts';
import type { CentreEndpoint } from '../centreProcess/centreChild.ts';
import type { AccountNeeds } from './accountNeeds.ts';
import { askCentre, needed } from './askCentre.ts';

const SESSION = 'session';

export interface Typed {
  name: string;
  password: string;
  setUpCode: string | null;
}

/** The session of this desk at the centre it has joined. */
export interface DeskSession {
  token(): string | null;
  endpoint(): CentreEndpoint | null;
  /** Throws what the centre answers. */
  begin(url: string, typed: Typed): Promise<void>;
  /** Here at once; the centre is told where it can be reached. */
  end(): Promise<void>;
  forget(): void;
}

export function createSession({ membership, secrets, trust, deviceOf }: AccountNeeds): DeskSession {
  const token = () => secrets.read(SESSION);
  const forget = () => secrets.forget(SESSION);
  return {
    token,
    forget,
    endpoint: () => {
      const url = membership.joined()?.url;
      const shown = token();
      const secure = url?.startsWith('wss') ? { secureContext: trust.context(), ca: trust.certificates() } : {};
      return url && shown ? { url, token: shown, ...secure } : null;
    },
    begin: async (url, typed) => {
      const body = { ...typed, device: await deviceOf(url), deviceName: hostname().slice(0, 128) };
      const { token: given, user } = await needed(askCentre(trust, { url, path: SIGN_IN_PATH, body }), signedIn.parse);
      const { id, name, role } = user;
      secrets.write(SESSION, given);
      membership.join({ url, user: { id, name, role } });
    },
    end: async () => {
      const url = membership.joined()?.url;
      const shown = token();
      forget();
      if (!url || !shown) return;
      // Out of reach, the centre keeps a session whose token nobody has any more.
      await askCentre(trust, { url, path: SIGN_OUT_PATH, body: {}, token: shown, device: await deviceOf(url) });
    },
  };
}
