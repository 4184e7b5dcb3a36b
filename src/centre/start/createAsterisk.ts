import { readFileSync } from 'node:fs';
import type { Clock } from '../../shared/lib/clock.ts';
import { countriesAt } from '../../shared/number/siteCountry.ts';
import { createAmiPbx } from '../bridge/asteriskAmi/createAmiPbx.ts';
import { createAriPbx } from '../bridge/asteriskAri/createAriPbx.ts';
import type { Pbx } from '../bridge/pbx.ts';
import type { Log } from '../log.ts';
import type { CentreOptions } from './centreOptions.ts';

/** An Asterisk as the command line names it: `--ami HOST:PORT --ami-user NAME --ami-secret-file FILE`, or the same with `--ari URL`. */
export function createAsterisk(options: CentreOptions, clock: Clock, log: Log): Pbx {
  const named = Object.entries(options.agents).map(([extension, agent]) => [agent, { extension }]);
  const { context, labels } = options;
  const countries = countriesAt(options.country);
  const common = { clock, log, countries, labels, agents: Object.fromEntries(named), ...(context && { context }) };
  if (options.ari === undefined) return createAmiPbx({ server: amiServer(options), ...common });
  return createAriPbx({ server: ariServer(options, options.ari), ...common });
}

function amiServer({ ami = '127.0.0.1:5038', amiUser: username, amiSecretFile, amiTls: tls = false }: CentreOptions) {
  if (!username || !amiSecretFile) throw new Error('--ami-user and --ami-secret-file are needed for an Asterisk');
  const [host = '', port] = ami.split(':');
  return { host, port: Number(port), username, secret: secretIn(amiSecretFile), tls };
}

function ariServer({ ariUser: username, ariSecretFile, ariApp: app = 'crocdesk' }: CentreOptions, url: string) {
  if (!username || !ariSecretFile) throw new Error('--ari-user and --ari-secret-file are needed for --ari');
  return { url, username, secret: secretIn(ariSecretFile), app };
}

const secretIn = (file: string) => readFileSync(file, 'utf8').trim();
