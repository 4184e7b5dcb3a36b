import { readFileSync } from 'node:fs';
import type { Clock } from '../../shared/lib/clock.ts';
import { createAmiPbx } from '../bridge/asteriskAmi/createAmiPbx.ts';
import type { Pbx } from '../bridge/pbx.ts';
import type { Log } from '../log.ts';
import type { CentreOptions } from './centreOptions.ts';

/** An Asterisk as the command line names it: `--ami HOST:PORT --ami-user NAME --ami-secret-file FILE`. */
export function createAsterisk(options: CentreOptions, clock: Clock, log: Log): Pbx {
  const { ami = '127.0.0.1:5038', amiUser: username, amiSecretFile, amiTls: tls = false } = options;
  if (!username || !amiSecretFile) throw new Error('--ami-user and --ami-secret-file are needed for an Asterisk');
  const [host = '', port] = ami.split(':');
  const secret = readFileSync(amiSecretFile, 'utf8').trim();
  const agents = Object.entries(options.agents).map(([extension, agent]) => [agent, { extension }]);
  const server = { host, port: Number(port), username, secret, tls };
  return createAmiPbx({ server, clock, log, agents: Object.fromEntries(agents) });
}
