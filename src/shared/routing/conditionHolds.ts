import type { CallFacts, CustomerFacts } from './callFacts.ts';
import type { RoutingCondition } from './routingRule.ts';

const DAY_MS = 86_400_000;

type Checks<Condition, Facts> = {
  [K in keyof Required<Condition>]: (wanted: Required<Condition>[K], facts: Facts) => boolean;
};

const same =
  <F, K extends keyof F>(key: K) =>
  (wanted: F[K], facts: F): boolean =>
    facts[key] === wanted;
const among = <T>(wanted: readonly T[], value: T | null | undefined): boolean =>
  value !== null && value !== undefined && wanted.includes(value);

const ofNumber: Checks<NonNullable<RoutingCondition['number']>, CallFacts> = {
  prefix: (wanted, { number }) => number !== null && wanted.some((prefix) => number.startsWith(prefix)),
  country: (wanted, { number, line }) => number !== null && among(wanted, line.country),
  kind: (wanted, { number, line }) => number !== null && among(wanted, line.kind),
};

const ofCustomer: Checks<NonNullable<RoutingCondition['customer']>, CustomerFacts & { now: number }> = {
  stage: (wanted, facts) => wanted.includes(facts.stage),
  minimumValue: (wanted, facts) => facts.valueEuros >= wanted,
  sensitive: same('sensitive'),
  openComplaint: same('openComplaint'),
  promiseDue: same('promiseDue'),
  lastAgentWithinDays: (days, { lastAgent, now }) => lastAgent !== null && now - lastAgent.at <= days * DAY_MS,
};

const ofCall: Checks<RoutingCondition, CallFacts> = {
  direction: (wanted, facts) => wanted.includes(facts.direction),
  withheld: same('withheld'),
  number: (wanted, facts) => allHold(ofNumber, wanted, facts),
  origin: (wanted, { number, line }) => number !== null && among(wanted, line.region),
  did: (wanted, { did }) => did !== null && wanted.some((number) => dialled(number) === dialled(did)),
  queue: (wanted, { queue }) => among(wanted, queue),
  unknownCustomer: (wanted, { caller, withheld }) => (wanted ? caller === 'unknown' && !withheld : caller === 'known'),
  callbackDue: same('callbackDue'),
  customer: (wanted, { customer, now }) => customer !== null && allHold(ofCustomer, wanted, { ...customer, now }),
};

/** Whether everything a condition states is true of a call. What it does not state does not matter. */
export const conditionHolds = (condition: RoutingCondition, facts: CallFacts): boolean =>
  allHold(ofCall, condition, facts);

function allHold<C extends object, F>(checks: Checks<C, F>, condition: C, facts: F): boolean {
  return (Object.keys(checks) as (keyof C)[]).every((key) => {
    const wanted = condition[key];
    return wanted === undefined || checks[key](wanted as Required<C>[keyof C], facts);
  });
}

/** As written, without the signs that people put between digits. */
const dialled = (number: string): string => number.replace(/[\s.()\-/]/g, '');
