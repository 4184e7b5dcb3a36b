import { expect, test } from 'vitest';
import type { Result } from '../../shared/lib/result.ts';
import { done, failed } from '../../shared/lib/result.ts';
import { createHandClock } from '../rehearsal/createHandClock.ts';
import { COMMAND_DEADLINE_MS, createCommandRegister } from './commandRegister.ts';

type Answer = Result<{ call?: string }>;

test('a PBX that does not answer in time is told so to the desk, and its late answer is nobody’s', async () => {
  const clock = createHandClock();
  let late: (answer: Answer) => void = () => {};
  const answer = createCommandRegister(clock).run(
    'agent1 id1',
    () =>
      new Promise<Answer>((resolve) => {
        late = resolve;
      }),
  );
  clock.pass(COMMAND_DEADLINE_MS);
  late(done({ call: 'c1' }));
  expect(await answer).toEqual(failed('timed-out'));
});

test('a PBX that breaks down over a command is an internal failure, not a silence', async () => {
  const answer = createCommandRegister(createHandClock()).run('agent1 id1', () =>
    Promise.reject(new Error('broken pipe')),
  );
  expect(await answer).toEqual(failed('internal'));
});

test('the same command is not run again while its answer is remembered, and is another one much later', async () => {
  const clock = createHandClock();
  const register = createCommandRegister(clock);
  let runs = 0;
  const work = async (): Promise<Answer> => {
    runs += 1;
    return done({});
  };
  await register.run('agent1 id1', work);
  clock.pass(60_000);
  await register.run('agent1 id1', work);
  expect(runs).toBe(1);
  clock.pass(60_000);
  await register.run('agent1 id1', work);
  expect(runs).toBe(2);
});
