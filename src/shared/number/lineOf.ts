import { parseNumber } from './normaliseNumber.ts';

export type LineKind = 'mobile' | 'fixed' | 'internet' | 'special' | 'unknown';
/** Names of places and areas, as keys for the words of each language. */
export type Region =
  | 'fr-ile-de-france'
  | 'fr-north-west'
  | 'fr-north-east'
  | 'fr-south-east'
  | 'fr-south-west'
  | 'ma-casablanca'
  | 'ma-rabat'
  | 'ma-marrakech'
  | 'ma-fes'
  | 'ma-tangier'
  | 'ma-agadir'
  | 'ma-oujda';
export interface Line {
  kind: LineKind;
  country: string | null;
  region: Region | null;
}

type Row = [prefix: RegExp, kind: LineKind, region?: Region];
/** The number plans of ARCEP and ANRT as far as people recognise them: the metadata that knows kinds for every country is twice as large. */
const plans: Record<string, Row[]> = {
  FR: [
    [/^[67]/, 'mobile'],
    [/^1/, 'fixed', 'fr-ile-de-france'],
    [/^2/, 'fixed', 'fr-north-west'],
    [/^3/, 'fixed', 'fr-north-east'],
    [/^4/, 'fixed', 'fr-south-east'],
    [/^5/, 'fixed', 'fr-south-west'],
    [/^9/, 'internet'],
    [/^8/, 'special'],
  ],
  MA: [
    [/^[67]/, 'mobile'],
    [/^52[0-3]/, 'fixed', 'ma-casablanca'],
    [/^537/, 'fixed', 'ma-rabat'],
    [/^524/, 'fixed', 'ma-marrakech'],
    [/^535/, 'fixed', 'ma-fes'],
    [/^539/, 'fixed', 'ma-tangier'],
    [/^528/, 'fixed', 'ma-agadir'],
    [/^536/, 'fixed', 'ma-oujda'],
    [/^5/, 'fixed'],
    [/^8/, 'special'],
  ],
};

/** What a number says of the line behind it. Numbers are carried from place to place: a hint for people, never a fact for rules. */
export function lineOf(e164: string): Line {
  const [, inFrance] = french.exec(e164) ?? [];
  if (inFrance) return inPlan('FR', inFrance);
  const number = parseNumber(e164);
  return inPlan(number?.country ?? null, number?.nationalNumber ?? '');
}

/** Most of the traffic, and the whole of one country: no parsing for them. */
const french = /^\+33([1-9]\d{8})$/;

function inPlan(country: string | null, national: string): Line {
  const row = country === null ? undefined : plans[country]?.find(([prefix]) => prefix.test(national));
  return { kind: row?.[1] ?? 'unknown', country, region: row?.[2] ?? null };
}
