import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAdministratorCheck } from '../bridge/setup/mayAdminister.ts';
import type { Centre } from '../centre.ts';
import { startCentre } from '../centre.ts';
import { createLog } from '../log.ts';
import { systemClock } from '../systemClock.ts';
import { announce, sourceFolder } from './announce.ts';
import type { CentreOptions } from './centreOptions.ts';
import { createTelephony } from './createTelephony.ts';
import { tokenFor } from './tokenFor.ts';

/** A centre that runs as this process, and how to end it in order. */
export interface Running {
  readonly url: string;
  readonly port: number;
  end(): Promise<void>;
}

export async function runCentre(options: CentreOptions, givenToken: string | undefined): Promise<Running> {
  const token = tokenFor(givenToken, options.data);
  const log = createLog(options.log);
  const centre = await startCentre({
    ...createTelephony(options, systemClock, log),
    ...{ token, log, clock: systemClock, country: options.country },
    isAdministrator: createAdministratorCheck(givenToken),
    listening: listeningOf(options),
  });
  const takeBack = announceIn(options, centre, token);
  return {
    url: centre.url,
    port: centre.port,
    end: async () => {
      takeBack();
      await centre.close();
    },
  };
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
