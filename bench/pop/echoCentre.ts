// The real centre, with the exchange of the benchmark: started as a child of the desk under test.
import { startCentre } from '../../src/centre/centre.ts';
import { createLog } from '../../src/centre/log.ts';
import { systemClock } from '../../src/centre/systemClock.ts';
import type { ToEchoCentre } from './benchMessages.ts';
import { createEchoPbx } from './echoPbx.ts';

const { pbx, ring, answer, hangUp } = createEchoPbx();
const centre = await startCentre({
  listening: { host: '127.0.0.1', port: 0 },
  token: process.env.CROCDESK_TOKEN ?? '',
  pbx,
  clock: systemClock,
  log: createLog('warn'),
});
process.on('message', (wanted: ToEchoCentre) => {
  if (wanted.type === 'ring') ring(wanted.number);
  else if (wanted.type === 'answer') answer();
  else hangUp();
});
process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
process.send?.({ url: centre.url });
