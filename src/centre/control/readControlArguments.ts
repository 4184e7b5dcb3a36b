import { parseArgs } from 'node:util';
import type { z } from 'zod';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import type { ControlRequest } from './controlRequest.ts';
import { controlRequest } from './controlRequest.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  from: text,
  to: text,
  name: text,
  withheld: flag,
  call: text,
  kind: text,
  'per-second': text,
  for: text,
  answer: flag,
  data: text,
  lang: text,
} as const;

export interface ControlArguments {
  request: ControlRequest;
  data: string | undefined;
  lang: string | undefined;
}

/** `ring --from +33612345678 --to 101` as a request. */
export function readControlArguments(argv: readonly string[]): Result<ControlArguments> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: known,
      allowPositionals: true,
      strict: true,
    });
    const { data, lang, ...given } = values;
    const read = controlRequest.safeParse(requestOf(positionals[0], given));
    if (read.success && positionals.length === 1) return done({ request: read.data, data, lang });
    const issue = read.error?.issues[0];
    return failed('bad-input', issue ? `${issue.path.join('.')}: ${issue.message}` : positionals.slice(1).join(' '));
  } catch (error) {
    return failed('bad-input', error instanceof Error ? error.message : 'bad-input');
  }
}

interface Given {
  'per-second'?: string;
  for?: string;
}

function requestOf(word: string | undefined, { 'per-second': perSecond, for: span, ...rest }: Given): unknown {
  if (word !== 'load') return { do: word, ...rest, ...(perSecond && { perSecond }), ...(span && { for: span }) };
  const load: z.input<typeof controlRequest> = {
    do: 'load',
    perSecond: Number(perSecond),
    forMs: spanMs(span ?? '10'),
  };
  return { ...load, ...rest };
}

/** `30`, `30s` or `2m`. */
function spanMs(text: string): number {
  const [, count, unit] = /^(\d+(?:\.\d+)?)(s|m)?$/.exec(text) ?? [];
  return Math.round(Number(count) * (unit === 'm' ? 60_000 : 1_000));
}
