import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../../../../shared/lib/clock.ts';
import type { ProbeReport, ProbeTrouble } from '../../../../shared/link/bridge/probe.ts';
import type { WebhookTelephony } from '../../../../shared/link/bridge/telephony.ts';
import { createTokenCheck } from '../../../http/createTokenCheck.ts';
import type { Receiver } from '../../webhook/createReceiver.ts';
import { createReceiver, WEBHOOK_PATH } from '../../webhook/createReceiver.ts';
import { ProbeCancelled } from '../probe/probeFailure.ts';
import type { Probe, ProbeNeeds } from '../probe/runProbe.ts';
import { report, runProbe } from '../probe/runProbe.ts';
import { isOnlyHere } from './isOnlyHere.ts';

/** Somebody goes to a telephone and calls: a test waits that long. */
export const FIRST_PUSH_MS = 10 * 60_000;

export interface PushTest {
  chosen: WebhookTelephony;
  /** Where the centre listens for pushes. */
  listensAt: string;
  /** The running telephony has this address: what comes there is also a call. */
  isUsed: boolean;
}

/** Tests that wait for the first push of a PBX, and say meanwhile what is wrong with what comes. */
export interface PushTests {
  run(test: PushTest, needs: ProbeNeeds): Promise<ProbeReport>;
  takes(request: IncomingMessage, response: ServerResponse): boolean;
}

interface Waiting {
  isMine(secret: string): boolean;
  /** Null: the running telephony answers. */
  receiver: Receiver | null;
  answered(status: number, from: string): void;
}

export function createPushTests(clock: Clock): PushTests {
  const waiting = new Set<Waiting>();

  /** `from`: the machine that pushed first. */
  const firstPush = (probe: Probe, { chosen, isUsed }: PushTest): Promise<string> =>
    new Promise((resolve, reject) => {
      const one: Waiting = {
        isMine: createTokenCheck(chosen.secret ?? ''),
        receiver: isUsed ? null : receiverFor(clock, chosen),
        answered: (status, from) => {
          const trouble = troubles[status];
          if (status === 200) resolve(from);
          else if (trouble) probe.board.mind('push', trouble);
        },
      };
      waiting.add(one);
      const end = () => waiting.delete(one);
      probe.opened({ destroy: end });
      probe.signal.addEventListener('abort', () => reject(new ProbeCancelled()), { once: true });
    });

  return {
    run: (test, needs) =>
      runProbe(needs, ['listen', 'push'], async (probe) => {
        const { chosen, listensAt } = test;
        await report(probe, 'listen', async () =>
          isOnlyHere(chosen.publicUrl ?? listensAt) ? { state: 'warned', trouble: 'only-here' } : { state: 'passed' },
        );
        const wait = async () => ({ state: 'passed' as const, names: [await firstPush(probe, test)] });
        await report(probe, 'push', wait, FIRST_PUSH_MS, 'nothing-came');
      }),
    takes: (request, response) => {
      const secret = (request.url ?? '').split('?')[0]?.slice(WEBHOOK_PATH.length) ?? '';
      const concerned = [...waiting].filter(({ isMine }) => isMine(secret));
      const from = request.socket.remoteAddress ?? '';
      response.once('finish', () => {
        const told = concerned.length > 0 ? concerned : isRefused(response) ? [...waiting] : [];
        for (const each of told) each.answered(response.statusCode, from);
      });
      const receiver = concerned.find((each) => each.receiver)?.receiver;
      void receiver?.serve(request, response);
      return receiver !== undefined && receiver !== null;
    },
  };
}

/** No test's address and nobody else's: it was meant for one of them. */
const isRefused = ({ statusCode }: ServerResponse) => statusCode === 403 || statusCode === 404;

const troubles: Record<number, ProbeTrouble> = {
  ...{ 400: 'malformed', 403: 'other-address', 404: 'other-address', 405: 'other-form', 415: 'other-form' },
};

/** Answers as the telephony will; what it hears is no call yet. */
const receiverFor = (clock: Clock, { secret, publicUrl }: WebhookTelephony): Receiver =>
  createReceiver({
    clock,
    config: { secret: secret ?? '', reply: 'as-asked', ...(publicUrl && { publicUrl }) },
    hear: () => 'told',
  });
