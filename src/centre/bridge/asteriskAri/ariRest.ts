import { z } from 'zod';
import type { Clock } from '../../../shared/lib/clock.ts';
import type { ErrorCode, Result } from '../../../shared/lib/result.ts';
import { done, failed } from '../../../shared/lib/result.ts';
import type { AriServer } from './ariServer.ts';
import { ariUrl, authorization } from './ariServer.ts';

/** What is not answered by then will not be. */
const ANSWER_MS = 8_000;

export interface AriQuestion {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: readonly string[];
  query?: Record<string, string | number | undefined>;
  body?: unknown;
}
export interface AriAnswer {
  body: unknown;
  /** The PBX's own clock, ms, if it says; it counts whole seconds. */
  pbxTime: number | null;
}
export interface AriRest {
  /** Never throws. */
  ask(question: AriQuestion): Promise<Result<AriAnswer>>;
  /** Whether the PBX answers at all, whatever it says. */
  isThere(): Promise<boolean>;
}

/** Asks an Asterisk over HTTP. Each question has a connection of its own: one from before a restart would answer nothing. */
export function createAriRest(server: AriServer, clock: Clock): AriRest {
  const fetchIt = async ({ method, path, query, body }: AriQuestion, signal: AbortSignal) => {
    const hasBody = body !== undefined;
    const answer = await fetch(ariUrl(server, path, query), {
      method,
      signal,
      redirect: 'error',
      headers: {
        authorization: authorization(server),
        connection: 'close',
        ...(hasBody && { 'content-type': 'application/json' }),
      },
      ...(hasBody && { body: JSON.stringify(body) }),
    });
    return { answer, text: await answer.text() };
  };
  const inTime = async (question: AriQuestion) => {
    const abort = new AbortController();
    const cancel = clock.after(ANSWER_MS, () => abort.abort());
    try {
      return await fetchIt(question, abort.signal);
    } catch {
      return abort.signal.aborted ? ('late' as const) : ('unreachable' as const);
    } finally {
      cancel();
    }
  };
  return {
    ask: async (question) => {
      const heard = await inTime(question);
      if (heard === 'late') return failed('timed-out', 'the PBX does not answer');
      if (heard === 'unreachable') return failed('telephony-down', 'the PBX cannot be reached');
      const { answer, text } = heard;
      if (!answer.ok) return refusal(answer.status, text);
      return done({ body: readJson(text), pbxTime: moment(answer.headers.get('date')) });
    },
    isThere: async () => typeof (await inTime({ method: 'GET', path: ['asterisk', 'ping'] })) === 'object',
  };
}

/** 409: the channel is not in an application of ours. 412: not in a state for that. */
const codes: Record<number, ErrorCode> = {
  403: 'not-allowed',
  404: 'no-such-call',
  409: 'telephony-cannot',
  412: 'not-now',
};

const refused = z.object({ message: z.string() });

function refusal(status: number, text: string) {
  const said = refused.safeParse(readJson(text));
  const message = said.success ? said.data.message.slice(0, 200) : `the PBX answers ${status}`;
  return failed(codes[status] ?? 'telephony-refused', message);
}

function readJson(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function moment(text: string | null): number | null {
  const at = text === null ? Number.NaN : Date.parse(text);
  return Number.isFinite(at) ? at : null;
}
