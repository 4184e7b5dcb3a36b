/** One event of one call at one desk, and when, on the clock that all processes of this machine share. */
export type Delivery = [key: string, at: number];

export const deliveryKey = (agent: string, call: string, event: string) => `${agent} ${call} ${event}`;

export interface LoadPlan {
  desks: number;
  callsPerSecond: number;
  seconds: number;
}

export const TEAMS = 20;
export const CUSTOMERS_PER_TEAM = 50;
export const FIRST_EXTENSION = 10_000;

export const agentAt = (n: number) => `agent-${FIRST_EXTENSION + n}`;
export const teamOf = (n: number) => `team:${n % TEAMS}`;
export const tokenOf = (n: number) => `bench-token-${n}`;
export const customerOf = (team: number, n: number) => `customer-${team}-${n}`;
/** Sees all, and hardly reads. */
export const SLOW_TOKEN = 'bench-token-slow';

export type ToLoadCentre = { type: 'begin'; plan: LoadPlan } | { type: 'figures' };
export type FromLoadCentre =
  | { type: 'ready'; url: string }
  /** The calls are over. `sent`: what each desk is due, with when its adapter told it. */
  | { type: 'called'; calls: number; sent: Delivery[]; toSocketMs: number[]; cores: number }
  | { type: 'figures'; rssMb: number; loopDelayMs: { p50: number; p99: number; max: number } };

export type ToLoadDesks = { type: 'connect'; url: string; plan: LoadPlan } | { type: 'finish'; due: number };
export interface SyncFigures {
  pushed: number;
  acknowledged: number;
  heads: number;
  pulls: number;
  rows: number;
  /** Closed calls that a desk of the same team is due, and those it was told. */
  due: number;
  received: number;
  /** Acknowledged after, ms. */
  ackMs: number[];
  /** From the push at one desk to the row at another, ms. */
  changeMs: number[];
}
export type FromLoadDesks =
  | { type: 'connected' }
  | { type: 'lost'; why: string }
  | {
      type: 'finished';
      received: Delivery[];
      stray: number;
      sync: SyncFigures;
      slow: { rows: number; cuts: number };
      cores: number;
    };
