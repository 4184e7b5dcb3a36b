import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { vi } from 'vitest';
import type { Hub } from '../src/main/desk/hub.ts';
import { createHub } from '../src/main/desk/hub.ts';
import { createLibrary } from '../src/main/desk/library/library.ts';
import { readLibrary } from '../src/main/desk/library/loadLibrary.ts';
import type { Desk } from '../src/main/desk.ts';
import { createDesk } from '../src/main/desk.ts';
import type { BridgeLink } from '../src/main/link/bridgeLink.ts';
import { createBridgeLink } from '../src/main/link/bridgeLink.ts';
import type { SyncLink } from '../src/main/link/syncLink.ts';
import type { DeskAccount } from '../src/main/signIn/createAccount.ts';
import { noAccount } from '../src/main/signIn/noAccount.ts';
import type { DeskStore, StoreWrites } from '../src/main/store/deskStore.ts';
import { openStore } from '../src/main/store/openStore.ts';
import type { CommandName, DeskApi, Input, Output } from '../src/shared/api/deskApi.ts';
import { createLocalApi } from '../src/shared/api/localApi.ts';
import type { Call } from '../src/shared/call/call.ts';
import type { CustomerFields } from '../src/shared/customer/customer.ts';
import { applyChanges } from '../src/shared/desk/applyChanges.ts';
import type { DeskCall, DeskState } from '../src/shared/desk/deskState.ts';
import type { Capability } from '../src/shared/link/bridge/commands.ts';
import type { BridgeStand } from './bridgeStand.ts';
import { openBridgeStand } from './bridgeStand.ts';
import type { FakeClock } from './fakeClock.ts';
import { createFakeClock } from './fakeClock.ts';

/** Read once for all desks of a file of tests; each has its library of it. */
const { shipped } = readLibrary(join(import.meta.dirname, '../resources'));
const profile = { agentName: 'Amina Benali', extension: '101', language: 'fr' } as const;
export const claire = '+33612345678';

const nobody: CustomerFields = {
  kind: 'person',
  salutation: 'none',
  firstName: '',
  lastName: '',
  company: '',
  occupation: '',
  email: '',
  address: '',
  postcode: '',
  city: '',
  country: 'FR',
  phones: [],
  mayCall: 'unknown',
};

export interface DeskWorld {
  clock: FakeClock;
  /** Only the link's pauses and pings wait for this one: time passes on the floor without the line going dead. */
  linkClock: FakeClock;
  bridge: BridgeStand;
  api: DeskApi;
  hub: Hub;
  store: DeskStore;
  link: BridgeLink;
  desk: Desk;
  /** Frames of `desk.changed` since this desk began. */
  frames: { version: number; changes: { set: string }[] }[];
  /** What a page that followed every change has. */
  mirror(): DeskState;
  unknownFrames(): number;
  /** The value, or a failure of the test. */
  ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>>;
  /** The code of a refusal, or a failure of the test. */
  refused<N extends CommandName>(name: N, input: Input<N>): Promise<string>;
  call(id?: string): DeskCall;
  /** Rings at this desk. */
  ring(number: string | null, id?: string): Promise<DeskCall>;
  pickUp(id?: string): Promise<DeskCall>;
  hangUp(id?: string): Promise<void>;
  addCustomer(fields: Partial<CustomerFields>): Promise<string>;
  /** Writes fail until called again with null. */
  failWrites(error: Error | null): void;
  /** The same store, as after kill -9: nothing is flushed, nobody says goodbye. */
  restart(): Promise<DeskWorld>;
  until(check: (desk: DeskState) => boolean): Promise<void>;
  saved(): Promise<void>;
  end(): Promise<void>;
}

interface Options {
  capabilities?: Capability[];
  /** Signed in and connected at once, unless false. */
  signedIn?: boolean;
  token?: string;
  bridge?: BridgeStand;
  /** Which machine this is; two desks at one bridge are two. */
  device?: string;
  /** What it asks of its centre besides calls; none: the centre is away. */
  account?: DeskAccount;
  /** Its other line to the centre; none: nothing is synced. */
  syncLink?: SyncLink;
}

/** A whole desk in this process: real store, real socket, time that stands still. */
export async function openDeskWorld(options: Options = {}): Promise<DeskWorld> {
  const { capabilities, signedIn = true, token, device = 'a-device' } = options;
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-desk-'));
  const clock = createFakeClock();
  const bridge = options.bridge ?? (await openBridgeStand(clock, capabilities ? { capabilities } : {}));
  const { account = noAccount, syncLink } = options;
  const world = await openDesk({ folder, clock, bridge, token: token ?? bridge.token, device, account, syncLink });
  if (!signedIn) return world;
  await world.ask('desk.setUp', profile);
  await world.until(({ link }) => link.pbx === 'up');
  return world;
}

interface Ground {
  folder: string;
  clock: FakeClock;
  bridge: BridgeStand;
  token: string;
  device: string;
  account: DeskAccount;
  syncLink: SyncLink | undefined;
}

async function openDesk({ folder, clock: time, bridge, token, device, account, syncLink }: Ground): Promise<DeskWorld> {
  let alive = true;
  const clock = { ...time, after: (ms: number, work: () => void) => time.after(ms, () => alive && work()) };
  const opened = openStore(join(folder, 'desk.db'), { clock });
  let broken: Error | null = null;
  const store: DeskStore = { ...opened, writes: breakable(opened.writes, () => broken) };
  let unknown = 0;
  const linkClock = createFakeClock(clock.now());
  const hub = createHub();
  const link = createBridgeLink({
    clock: { now: clock.now, after: linkClock.after },
    endpoint: () => ({ url: bridge.url, token }),
    device,
    newId: () => uuid(),
    random: () => 0.5,
    onUnknownFrame: (_bytes, count) => {
      unknown = count;
    },
  });
  const refusals: string[] = [];
  const desk = createDesk({
    ...{ clock, store, library: createLibrary(shipped), link, account, emit: hub.emit },
    newId: () => uuid(),
    company: 'Maison Aube',
    language: 'fr',
    ...(syncLink && { syncLink }),
    onRefusedWrite: ({ code }) => refusals.push(code),
    report: (what, error) => {
      // One that was killed says nothing any more, and one whose disk fails may say so.
      if (alive && error !== broken) throw new Error(what, { cause: error });
    },
  });
  const local = createLocalApi(desk.handlers, (command, error) => {
    throw new Error(`${command} broke inside`, { cause: error });
  });
  hub.subscribe((name, payload) => local.emit(name as 'desk.changed', payload as never));
  const frames: DeskWorld['frames'] = [];
  let mirror = await okOf(local.api.ask('desk.state', {}));
  local.api.on('desk.changed', ({ version, changes }) => {
    if (version !== mirror.version + 1) throw new Error(`version ${version} after ${mirror.version}`);
    mirror = applyChanges(mirror, version, changes);
    frames.push({ version, changes });
  });
  const until = (check: (desk: DeskState) => boolean) =>
    vi.waitFor(() => {
      if (!check(mirror)) throw new Error(`not yet: ${JSON.stringify(mirror).slice(0, 2_000)}`);
    }, 5_000);
  const ask: DeskWorld['ask'] = (name, input) => okOf(local.api.ask(name, input));
  const call = (id = 'call-1') => {
    const found = mirror.calls.find((one) => one.call.id === id);
    if (!found) throw new Error(`no call ${id} on the desk`);
    return found;
  };

  const world: DeskWorld = {
    ...{ clock, linkClock, bridge, hub, store, link, desk, frames, until, ask, call },
    api: local.api,
    mirror: () => mirror,
    unknownFrames: () => unknown,
    async refused(name, input) {
      const result = await local.api.ask(name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.code;
    },
    async ring(number, id = 'call-1') {
      const remote = { number, raw: number, name: null, withheld: number === null };
      const at = clock.now();
      bridge.tell(id, { type: 'arrived', at, direction: 'inbound', remote, did: '+33142000100', queue: 'service' });
      bridge.tell(id, { type: 'offered', at, agent: 'agent1' });
      await until(({ calls }) => calls.some((one) => one.call.id === id && one.place === 'ringing' && !one.isArriving));
      return call(id);
    },
    async pickUp(id = 'call-1') {
      bridge.tell(id, { type: 'answered', at: clock.now(), agent: 'agent1' });
      await until(() => call(id).place === 'talking');
      return call(id);
    },
    async hangUp(id = 'call-1') {
      bridge.tell(id, ended(clock.now(), call(id).place === 'ringing' ? 'missed' : 'answered'));
      await until(({ calls }) => !calls.some((one) => one.call.id === id && one.place !== 'wrap-up'));
    },
    addCustomer: async (fields) => (await ask('customer.create', { fields: { ...nobody, ...fields } })).id,
    failWrites(error) {
      broken = error;
    },
    async restart() {
      alive = false;
      link.stop();
      await opened.close();
      return openDesk({ folder, clock: time, bridge, token, device, account, syncLink });
    },
    until,
    /** The page is told of savings a moment later. */
    saved: () =>
      vi.waitFor(() => {
        clock.advance(200);
        if (mirror.saving.unsaved > 0 || mirror.saving.savedAt === null) throw new Error('still saving');
      }, 5_000),
    async end() {
      await desk.stop();
      await bridge.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}

export const ended = (at: number, outcome: Extract<Call, { status: 'cleared' }>['outcome'] = 'answered') =>
  ({ type: 'ended', at, outcome, causeCode: 16, hangupBy: 'caller' }) as const;

async function okOf<T>(
  asked: Promise<{ ok: true; value: T } | { ok: false; code: string; message: string }>,
): Promise<T> {
  const result = await asked;
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return result.value;
}

/** The same writes, which a test can make fail. */
function breakable(writes: StoreWrites, broken: () => Error | null): StoreWrites {
  return new Proxy(writes, {
    get(target, name) {
      const write = Reflect.get(target, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => {
        const error = broken();
        return error ? Promise.reject(error) : write(...args);
      };
    },
  });
}
