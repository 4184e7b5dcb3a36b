import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { Clock } from '../../shared/lib/clock.ts';
import { countriesAt } from '../../shared/number/siteCountry.ts';
import { createNoPbx } from '../bridge/createNoPbx.ts';
import type { Pbx } from '../bridge/pbx.ts';
import { createRecordingPbx } from '../bridge/recording/createRecordingPbx.ts';
import { readRecording } from '../bridge/recording/readRecording.ts';
import { callerList } from '../bridge/simulator/callers.ts';
import { createSimulator } from '../bridge/simulator/createSimulator.ts';
import { createWorldFile } from '../bridge/simulator/worldFile.ts';
import { createWebhook } from '../bridge/webhook/createWebhook.ts';
import { readWebhookFile } from '../bridge/webhook/readWebhookFile.ts';
import type { Log } from '../log.ts';
import type { CentreOptions } from './centreOptions.ts';
import { createAsterisk } from './createAsterisk.ts';

const RECORDING = 'recording:';

/** The telephony that the options ask for. */
export function createPbx(options: CentreOptions, clock: Clock, log: Log): Pbx {
  if (options.pbx === 'none') return createNoPbx();
  if (options.pbx === 'simulator') return simulator(options, clock);
  if (options.pbx === 'webhook') return webhook(options, clock);
  if (options.pbx === 'asterisk') return createAsterisk(options, clock, log);
  if (options.pbx?.startsWith(RECORDING)) return recording(options.pbx.slice(RECORDING.length), clock);
  throw new Error(`no such telephony: ${options.pbx}`);
}

function simulator({ seed, pace, agents, callers, data, country }: CentreOptions, clock: Clock): Pbx {
  const list = callers ? callerList.parse(JSON.parse(readFileSync(callers, 'utf8'))) : [];
  const kept = data ? { file: createWorldFile(join(data, 'simulator.json'), clock) } : {};
  return createSimulator({
    clock,
    seed,
    perHour: pace,
    callers: list,
    agents,
    countries: countriesAt(country),
    isRecording: true,
    ...kept,
  });
}

function recording(file: string, clock: Clock): Pbx {
  const read = readRecording(readFileSync(file, 'utf8'));
  if (read.moments.length === 0) throw new Error(`${file} is no recording`);
  return createRecordingPbx({ recording: read, clock });
}

function webhook({ webhook: file, country }: CentreOptions, clock: Clock): Pbx {
  if (!file) throw new Error('--webhook FILE is needed to say how the PBX pushes');
  return createWebhook(readWebhookFile(file, { countries: countriesAt(country) }), clock, uuid);
}
