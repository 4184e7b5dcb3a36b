import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import { phoneProblems } from '../../../shared/link/bridge/phoneProblems.ts';
import type { KeptTelephony, SetupAsked, SetupView } from '../../../shared/link/bridge/setup.ts';
import type { Telephony } from '../../../shared/link/bridge/telephony.ts';
import { telephonyKind } from '../../../shared/link/bridge/telephony.ts';
import type { Log } from '../../log.ts';
import type { DeskLink } from '../deskLink.ts';
import type { Pbx } from '../pbx.ts';
import { WEBHOOK_PATH } from '../webhook/createReceiver.ts';
import { probeAri } from './probe/probeAri.ts';
import { probeAsterisk } from './probe/probeAsterisk.ts';
import { createPushTests } from './push/createPushTests.ts';
import type { SwitchablePbx } from './switchablePbx.ts';
import type { KeptChoice, TelephonyFile } from './telephonyFile.ts';
import type { ProbeRun } from './testBench.ts';
import { createTestBench } from './testBench.ts';
import { withKeptSecret } from './withKeptSecret.ts';

export interface SetupNeeds {
  pbx: SwitchablePbx;
  file: TelephonyFile;
  make: (chosen: Telephony) => Pbx;
  /** Who started the centre named its telephony. */
  isPinned: boolean;
  clock: Clock;
  log: Log;
  /** Another telephony is in use, by somebody's choice. */
  onChosen?: (kind: string, by: DeskLink) => void;
}

/** The telephony as an administrator sets it up. Whether it is one who asks was decided at hello. */
export interface Setup {
  hear(link: DeskLink, asked: SetupAsked): void;
  /** A desk is gone: nobody waits for its test. */
  left(link: DeskLink): void;
  listensAt(url: string): void;
  /** A push that a test waits for is served here; any other is the telephony's. */
  takes(request: IncomingMessage, response: ServerResponse): boolean;
  stop(): void;
}

export function createSetup({ pbx, file, make, isPinned, clock, log, onChosen }: SetupNeeds): Setup {
  const bench = createTestBench(clock, log);
  const pushes = createPushTests(clock);
  let pushAddress = '';
  let isSwitching = false;

  const view = (): SetupView => {
    const { used, prepared } = file.read();
    const known = { used: used && withoutSecret(used), prepared: prepared && withoutSecret(prepared) };
    const now = { running: pbx.kind, calls: pbx.calls().length, pushAddress };
    return { ...now, ...known, offers: telephonyKind.options, isPinned, isKept: file.isKept };
  };
  const complete = (given: Telephony): Result<Telephony> => {
    const { used, prepared } = file.read();
    const whole = withKeptSecret(given, [prepared, used]);
    return whole ? done(whole) : failed('bad-input', 'secret');
  };
  const use = async (chosen: Telephony): Promise<Result<unknown>> => {
    const before = file.read();
    const written = keep(file, { used: chosen, prepared: null });
    if (!written.ok) return written;
    const switched = await pbx.switchTo(() => make(chosen));
    if (!switched.ok) keep(file, before);
    else log.info({ kind: chosen.kind, phones: 'phones' in chosen ? chosen.phones.length : 0 }, 'telephony chosen');
    return switched;
  };
  const save = async (given: Extract<SetupAsked, { type: 'setup-save' }>): Promise<Result<unknown>> => {
    const whole = complete(given.telephony);
    if (!whole.ok) return whole;
    if ('phones' in whole.value && phoneProblems(whole.value.phones).length > 0) return failed('bad-input', 'phones');
    if (!given.use) return keep(file, { used: file.read().used, prepared: whole.value });
    if (isSwitching) return failed('conflict');
    if (!given.endCalls && pbx.calls().length > 0) return failed('not-now', 'calls are running');
    isSwitching = true;
    return use(whole.value).finally(() => {
      isSwitching = false;
    });
  };
  const test = (link: DeskLink, { id, telephony }: Extract<SetupAsked, { type: 'setup-test' }>): Result<unknown> => {
    const whole = complete(telephony);
    if (!whole.ok) return whole;
    const probe = probeOf(whole.value);
    return probe ? bench.begin(link.wire, id, probe) : failed('bad-input', 'kind');
  };
  const isUsed = (chosen: Telephony): boolean => {
    const { used } = file.read();
    return pbx.kind === chosen.kind && used !== null && isSamePbx(chosen, used);
  };
  const probeOf = (chosen: Telephony): ProbeRun | undefined => {
    switch (chosen.kind) {
      case 'asterisk-ami':
        return (needs) => probeAsterisk(chosen, needs);
      case 'asterisk-ari':
        return (needs) => probeAri(chosen, isUsed(chosen), needs);
      case 'webhook':
        return (needs) => pushes.run({ chosen, listensAt: pushAddress, isUsed: isUsed(chosen) }, needs);
      default:
        return undefined;
    }
  };
  const answerTo = async (link: DeskLink, asked: SetupAsked): Promise<Result<unknown>> => {
    if (link.role !== 'administrator') return failed('not-allowed', 'not an administrator');
    if (asked.type === 'setup-test') return test(link, asked);
    if (asked.type === 'setup-save') {
      const saved = await save(asked);
      if (saved.ok && asked.use) onChosen?.(asked.telephony.kind, link);
      return saved;
    }
    if (asked.type === 'setup-cancel') bench.cancel(link.wire, asked.test);
    return done({});
  };
  return {
    hear: (link, asked) => {
      const tell = (answer: Result<unknown>) => {
        const told = answer.ok
          ? { ok: true, setup: view() }
          : { ok: false, code: answer.code, message: answer.message };
        link.wire.send({ type: 'setup-answer', id: asked.id, ...told });
      };
      answerTo(link, asked).then(tell, () => tell(failed('internal')));
    },
    left: ({ wire }) => bench.leave(wire),
    listensAt: (url) => {
      pushAddress = `${url.replace(/^ws/, 'http')}${WEBHOOK_PATH}`;
    },
    takes: pushes.takes,
    stop: bench.stop,
  };
}

function keep(file: TelephonyFile, choice: KeptChoice): Result<unknown> {
  try {
    return done(file.write(choice));
  } catch (error) {
    return failed((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'save-failed');
  }
}

/** The same events come there: of an application, or of an address that a PBX pushes to. */
function isSamePbx(one: Telephony, other: Telephony): boolean {
  if (one.kind === 'webhook') return other.kind === 'webhook' && one.secret === other.secret;
  if (one.kind !== 'asterisk-ari' || other.kind !== 'asterisk-ari') return false;
  return one.host === other.host && one.port === other.port && one.app === other.app;
}

function withoutSecret(telephony: Telephony): KeptTelephony {
  if (!('secret' in telephony)) return { telephony, hasSecret: false };
  return { telephony: { ...telephony, secret: null }, hasSecret: telephony.secret !== null };
}
