import fc from 'fast-check';

const desk = fc.nat(3);
const one = fc.nat(7);
const field = fc.constantFrom('city', 'email', 'mayCall' as const);
const scopes = fc.subarray(['team:a', 'team:b']);
const value = fc.nat(3);
/** How long a fault lasts; some outlast every deadline. */
const lasts = fc.oneof(fc.nat(300), fc.nat(40_000));

const work = {
  create: fc.record({ do: fc.constant('create' as const), desk }),
  edit: fc.record({ do: fc.constant('edit' as const), desk, one, field, value }),
  /** The same field on two desks at the same moment. */
  'edit-both': fc.record({ do: fc.constant('edit-both' as const), desk, other: desk, one, field }),
  /** A call begins, goes on, is closed. */
  call: fc.record({ do: fc.constant('call' as const), desk, one, closes: fc.boolean(), known: fc.boolean() }),
  promise: fc.record({
    do: fc.constant('promise' as const),
    desk,
    one,
    what: fc.constantFrom('add', 'keep', 'remove'),
  }),
  complaint: fc.record({ do: fc.constant('complaint' as const), desk, one, value }),
  choice: fc.record({ do: fc.constant('choice' as const), desk, one }),
  /** One click in a conflict. */
  choose: fc.record({
    do: fc.constant('choose' as const),
    desk,
    takes: fc.constantFrom('stands' as const, 'lost' as const),
  }),
};

const elsewhere = {
  import: fc.record({
    do: fc.constant('import' as const),
    one,
    value,
    scopes: fc.option(scopes),
    isNewer: fc.boolean(),
  }),
  remove: fc.record({ do: fc.constant('remove' as const), one }),
  scopes: fc.record({ do: fc.constant('scopes' as const), one, scopes }),
  permit: fc.record({ do: fc.constant('permit' as const), desk, scopes: fc.oneof(scopes, fc.constant(['all'])) }),
  gc: fc.record({ do: fc.constant('gc' as const), olderThanMs: fc.nat(20_000) }),
  upgrade: fc.record({ do: fc.constant('upgrade' as const), desk, afterMs: lasts }),
};

const fault = {
  'kill-desk': fc.record({ do: fc.constant('kill-desk' as const), desk, forMs: lasts }),
  'end-desk': fc.record({ do: fc.constant('end-desk' as const), desk, forMs: lasts }),
  'kill-centre': fc.record({ do: fc.constant('kill-centre' as const), forMs: lasts }),
  line: fc.record({
    do: fc.constant('line' as const),
    desk,
    state: fc.constantFrom('cut' as const, 'hole' as const, 'deaf' as const, 'mute' as const),
    forMs: lasts,
  }),
  slow: fc.record({ do: fc.constant('slow' as const), desk, upToMs: fc.nat(4_000), forMs: lasts }),
  double: fc.record({ do: fc.constant('double' as const), desk, forMs: lasts }),
  clock: fc.record({ do: fc.constant('clock' as const), desk, toMs: fc.integer({ min: -7_200_000, max: 7_200_000 }) }),
  'back-up': fc.record({ do: fc.constant('back-up' as const) }),
  restore: fc.record({ do: fc.constant('restore' as const) }),
  'keep-file': fc.record({ do: fc.constant('keep-file' as const), desk }),
  /** The file that was kept lies where the newer one was. */
  'put-back': fc.record({ do: fc.constant('put-back' as const), desk, forMs: lasts }),
  /** The file of one desk, on another machine, at the same time. */
  clone: fc.record({ do: fc.constant('clone' as const), desk }),
};

type Arbitraries = typeof work & typeof elsewhere & typeof fault;
export type Command = {
  [K in keyof Arbitraries]: Arbitraries[K] extends fc.Arbitrary<infer C> ? C : never;
}[keyof Arbitraries];

/** How often each, in a hundred or so. */
const often: Record<keyof Arbitraries, number> = {
  ...{ create: 4, edit: 14, 'edit-both': 6, call: 16, promise: 8, complaint: 7, choice: 3, choose: 4 },
  ...{ import: 5, remove: 2, scopes: 4, permit: 2, gc: 2, upgrade: 1 },
  ...{ 'kill-desk': 5, 'end-desk': 2, 'kill-centre': 4, line: 8, slow: 2, double: 2, clock: 2 },
  ...{ 'back-up': 2, restore: 2, 'keep-file': 2, 'put-back': 2, clone: 1 },
};

const all: Record<string, fc.Arbitrary<Command>> = { ...work, ...elsewhere, ...fault };

export interface Scenario {
  /** Of all that is left to chance: how long things take. */
  chance: number;
  steps: { command: Command; waitMs: number }[];
}

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  chance: fc.nat(),
  steps: fc.array(
    fc.record({
      command: fc.oneof(
        ...Object.entries(often).map(([name, weight]) => ({ weight, arbitrary: all[name] as fc.Arbitrary<Command> })),
      ),
      waitMs: fc.oneof(fc.nat(20), fc.nat(400), fc.nat(5_000)),
    }),
    { minLength: 1, maxLength: 60, size: 'max' },
  ),
});
