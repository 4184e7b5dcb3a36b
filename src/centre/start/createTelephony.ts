import type { Clock } from '../../shared/lib/clock.ts';
import type { Telephony } from '../../shared/link/bridge/telephony.ts';
import { countriesAt } from '../../shared/number/siteCountry.ts';
import type { Setup, SetupNeeds } from '../bridge/setup/createSetup.ts';
import { createSetup } from '../bridge/setup/createSetup.ts';
import { makeTelephony } from '../bridge/setup/makeTelephony.ts';
import type { SwitchablePbx } from '../bridge/setup/switchablePbx.ts';
import { createSwitchablePbx } from '../bridge/setup/switchablePbx.ts';
import { createTelephonyFile } from '../bridge/setup/telephonyFile.ts';
import type { Log } from '../log.ts';
import type { CentreOptions } from './centreOptions.ts';
import { createPbx } from './createPbx.ts';

/** The telephony this centre begins with, and what changes it: whoever starts the centre decides, else what an administrator chose. */
export function createTelephony(
  options: CentreOptions,
  clock: Clock,
  log: Log,
  onChosen?: SetupNeeds['onChosen'],
): { pbx: SwitchablePbx; setup: Setup } {
  const file = createTelephonyFile(options.data, () => log.warn('the telephony that was chosen cannot be read'));
  const simulator = () => createPbx({ ...options, pbx: 'simulator' }, clock, log);
  const make = (chosen: Telephony) =>
    makeTelephony(chosen, { clock, log, simulator, labels: options.labels, countries: countriesAt(options.country) });
  const isPinned = options.pbx !== undefined;
  const { used } = file.read();
  const first = () => {
    if (isPinned) return createPbx(options, clock, log);
    return used ? make(used) : simulator();
  };
  const pbx = createSwitchablePbx(first, clock, log);
  return { pbx, setup: createSetup({ pbx, file, make, isPinned, clock, log, ...(onChosen && { onChosen }) }) };
}
