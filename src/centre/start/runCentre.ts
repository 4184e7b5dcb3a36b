import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HANDED_OVER } from '../../shared/link/sync/handOver.ts';
import { createAdministratorCheck } from '../bridge/setup/mayAdminister.ts';
import type { Centre } from '../centre.ts';
import { startCentre } from '../centre.ts';
import type { Log } from '../log.ts';
import { createLog } from '../log.ts';
import type { People } from '../people/createPeople.ts';
import { createPeople } from '../people/createPeople.ts';
import type { Scripts } from '../scripts/createScripts.ts';
import { createScripts } from '../scripts/createScripts.ts';
import { takeHandOver } from '../sync/handOver/takeHandOver.ts';
import { systemClock } from '../systemClock.ts';
import { announce, sourceFolder } from './announce.ts';
import type { CentreOptions } from './centreOptions.ts';
import { createTelephony } from './createTelephony.ts';
import { databaseOf } from './databaseOf.ts';
import { openPeople } from './openPeople.ts';
import type { OpenedSync } from './openSync.ts';
import { openSync } from './openSync.ts';
import { tokenFor } from './tokenFor.ts';

/** A centre that runs as this process, and how to end it in order. */
export interface Running {
  readonly url: string;
  readonly port: number;
  /** With which a desk may make the first administrator; null where somebody is known, or nobody can be. */
  setUpCode(): Promise<string | null>;
  end(): Promise<void>;
}

export async function runCentre(options: CentreOptions, givenToken: string | undefined): Promise<Running> {
  const token = tokenFor(givenToken, options.data);
  const log = createLog(options.log);
  const kept = await peopleOf(options, log);
  const people = kept?.people;
  const sync = await syncOf(options, log);
  const centre = await startCentre({
    ...kept,
    ...(sync && { sync }),
    ...createTelephony(options, systemClock, log, (kind, { user }) =>
      people?.say({ kind: 'telephony-changed', actor: user, detail: { kind } }),
    ),
    ...{ token, log, clock: systemClock, country: options.country },
    isAdministrator: createAdministratorCheck(givenToken),
    listening: listeningOf(options),
  });
  const takeBack = announceIn(options, centre, token);
  return {
    url: centre.url,
    port: centre.port,
    setUpCode: async () => people?.setUpCode() ?? null,
    end: async () => {
      takeBack();
      await centre.close();
      await sync?.close();
    },
  };
}

async function syncOf(options: CentreOptions, log: Log): Promise<OpenedSync | undefined> {
  const database = databaseOf(options);
  if (!database) return undefined;
  const opened = await openSync(database, options.data);
  const { handOver, data } = options;
  if (handOver === undefined || data === undefined) return opened;
  const mark = join(data, HANDED_OVER);
  return { ...opened, store: takeHandOver(opened.store, { file: handOver, mark }, { clock: systemClock, log }) };
}

async function peopleOf(options: CentreOptions, log: Log): Promise<{ people: People; scripts: Scripts } | undefined> {
  const database = databaseOf(options);
  if (!database) return undefined;
  const opened = await openPeople(database);
  const scripts = createScripts(opened.scripts, systemClock, log);
  return { people: createPeople(opened.people, systemClock, log), scripts };
}

function listeningOf({ host, port, names, tlsCert, tlsKey }: CentreOptions) {
  const tls = tlsCert && tlsKey ? { tls: { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) } } : {};
  return { host, port, names, ...tls };
}

function announceIn(
  { announce: folder = process.env.CROCDESK_ANNOUNCE ?? sourceFolder(), data }: CentreOptions,
  { url }: Centre,
  token: string,
): () => void {
  const said = { url, token, pid: process.pid, startedAt: Date.now(), ...(data && { data: resolve(data) }) };
  return folder ? announce(folder, said) : () => {};
}
