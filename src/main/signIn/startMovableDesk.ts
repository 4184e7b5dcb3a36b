import { join } from 'node:path';
import type { CommandName, Handlers } from '../../shared/api/deskApi.ts';
import { commands } from '../../shared/api/deskApi.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { Language } from '../../shared/lib/text.ts';
import { systemClock } from '../clock/systemClock.ts';
import type { Hub } from '../desk/hub.ts';
import { createHub } from '../desk/hub.ts';
import type { OpenedDesk } from '../startDesk.ts';
import { openStore } from '../store/openStore.ts';
import { centreAddress } from './centreAddress.ts';
import type { DeskAccount } from './createAccount.ts';
import { createAccount } from './createAccount.ts';
import type { Membership } from './membership.ts';
import { readMembership } from './membership.ts';
import type { Sealing } from './secrets.ts';
import { createSecrets } from './secrets.ts';
import { createTrust } from './trust.ts';

export interface MovableOptions {
  data: string;
  centre?: string;
  centreCa?: string;
  keychain?: Sealing | null;
  log: (line: string) => void;
}

/** Where the desk is to be opened: at the centre of this address (null: its own), over this store. */
export interface Place {
  url: string | null;
  store: string;
  hub: Hub;
  account: DeskAccount;
  /** What the desk spoke before it moved. */
  spoken?: Language;
}

export interface MovableDesk {
  desk: { handlers: Handlers };
  hub: Hub;
  stop(): Promise<void>;
}

/** One desk for a shell, which may become one of another centre while it is open: the page only sees everything change. */
export async function startMovableDesk(
  options: MovableOptions,
  open: (place: Place) => Promise<OpenedDesk>,
): Promise<MovableDesk> {
  const { data, log } = options;
  const hub = createHub();
  const membership = readMembership(data);
  joinAsTold(membership, options.centre);
  let opened: OpenedDesk | undefined;
  let moving: Promise<unknown> = Promise.resolve();

  const account = createAccount({
    membership,
    secrets: createSecrets(data, options.keychain),
    trust: createTrust(options.centreCa),
    isFixed: options.centre !== undefined,
    deviceOf: async (url) => {
      const isHere = url === (membership.joined()?.url ?? null);
      return isHere && opened ? opened.device : deviceIn(join(data, membership.storeOf(url)));
    },
    own: () => opened?.endpoint() ?? null,
    reconnect: () => opened?.reconnect(),
    move: () => {
      const move = moveOn();
      moving = move.catch(() => {});
      return move;
    },
  });
  /** What the desk that is open belongs to. */
  let last = membership.joined();
  const openHere = async (spoken?: Language) => {
    const url = membership.joined()?.url ?? null;
    const place = { url, store: membership.storeOf(url), hub, account };
    opened = await open(spoken ? { ...place, spoken } : place);
    last = membership.joined();
  };
  const moveOn = async () => {
    const spoken = (await opened?.desk.handlers['desk.state']({}))?.language;
    await opened?.stop();
    opened = undefined;
    try {
      await openHere(spoken);
    } catch (error) {
      membership.join(last);
      await openHere(spoken);
      throw error;
    }
    // No version follows this one: the page asks for everything.
    hub.emit('desk.changed', { version: 0, changes: [] });
  };
  await openHere();
  const here = async (): Promise<OpenedDesk> => {
    await moving;
    if (!opened) throw new DeskError('internal', 'the desk is not open');
    return opened;
  };
  return {
    hub,
    desk: { handlers: forwardTo(here) },
    stop: async () => {
      await moving;
      await opened?.stop().catch((error: unknown) => log(String(error)));
    },
  };
}

/** A desk that is started for a centre belongs to it; who was signed in there stays. */
function joinAsTold(membership: Membership, typed: string | undefined): void {
  if (typed === undefined) return;
  const address = centreAddress(typed);
  if (!address) throw new DeskError('address-invalid', typed);
  if (membership.joined()?.url !== address.url) membership.join({ url: address.url, user: null });
}

async function deviceIn(file: string): Promise<string> {
  const store = openStore(file, { clock: systemClock });
  await store.close();
  return store.device;
}

function forwardTo(here: () => Promise<OpenedDesk>): Handlers {
  const forward = (name: CommandName) => async (input: unknown) => {
    const { desk } = await here();
    return (desk.handlers[name] as (input: unknown) => unknown)(input);
  };
  const names = Object.keys(commands) as CommandName[];
  return Object.fromEntries(names.map((name) => [name, forward(name)])) as unknown as Handlers;
}
