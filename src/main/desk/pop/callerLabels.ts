import type { Party } from '../../../shared/call/call.ts';
import type { DeskCall } from '../../../shared/desk/deskState.ts';
import { formatNumber } from '../../../shared/number/formatNumber.ts';
import { lineOf } from '../../../shared/number/lineOf.ts';
import type { Country } from '../../../shared/number/normaliseNumber.ts';

const kinds = { mobile: 'mobile', fixed: 'fixed', internet: 'other', special: 'other', unknown: null } as const;

/** A number for people, and what it says of its line. */
export function callerLabels(remote: Party, home: Country): Pick<DeskCall, 'remoteLabel' | 'line'> {
  if (remote.number === null) return { remoteLabel: remote.withheld ? null : remote.raw, line: noLine };
  const { kind, country, region } = lineOf(remote.number);
  return { remoteLabel: numberLabel(remote.number, home), line: { kind: kinds[kind], country, region } };
}

const noLine: DeskCall['line'] = { kind: null, country: null };

/** "06 12 34 56 78": pairs are all there is to French numbers; others are worth a parser. */
export function numberLabel(e164: string, home: Country): string {
  if (home !== 'FR') return formatNumber(e164, home);
  const french = /^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(e164);
  return french ? `0${french.slice(1).join(' ')}` : formatNumber(e164);
}
