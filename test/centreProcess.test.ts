import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { CentreChild } from '../src/main/centreProcess/centreChild.ts';
import { spawnCentre } from '../src/main/centreProcess/spawnCentre.ts';
import { superviseCentre } from '../src/main/centreProcess/superviseCentre.ts';
import { systemClock } from '../src/main/clock/systemClock.ts';
import { createFakeClock } from './fakeClock.ts';

interface StagedCentre extends CentreChild {
  listens(): void;
  dies(): void;
  asked: string[];
}

function stage(): StagedCentre {
  let ready = (_: { url: string }) => {};
  let gone = () => {};
  const asked: string[] = [];
  return {
    asked,
    onReady: (work) => {
      ready = work;
    },
    onGone: (work) => {
      gone = work;
    },
    end: () => void asked.push('end'),
    kill: () => void asked.push('kill'),
    listens: () => ready({ url: 'http://127.0.0.1:1' }),
    dies: () => gone(),
  };
}

function supervise() {
  const clock = createFakeClock();
  const children: StagedCentre[] = [];
  const spawn = () => {
    const child = stage();
    children.push(child);
    return child;
  };
  const supervisor = superviseCentre({ clock, token: 'secret', spawn, onChange: () => {} });
  return { clock, children, supervisor, last: () => children.at(-1)! };
}

test('a centre that dies is started again, with longer pauses while it keeps dying', async () => {
  const { clock, children, supervisor, last } = supervise();
  last().listens();
  await supervisor.started;
  expect(supervisor.endpoint()).toEqual({ url: 'http://127.0.0.1:1', token: 'secret' });
  const pauses = [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000];
  for (const pause of pauses) {
    const before = children.length;
    last().dies();
    expect(supervisor.endpoint()).toBeNull();
    clock.advance(pause - 1);
    expect(children).toHaveLength(before);
    clock.advance(1);
    expect(children).toHaveLength(before + 1);
  }
});

test('a centre that lived long did not fail at its start: the pauses begin short again', async () => {
  const { clock, children, supervisor, last } = supervise();
  last().listens();
  await supervisor.started;
  last().dies();
  clock.advance(500);
  last().listens();
  clock.advance(60_000);
  last().dies();
  clock.advance(250);
  expect(children).toHaveLength(3);
});

test('a centre that never came up is not tried again', async () => {
  const { clock, children, supervisor, last } = supervise();
  last().dies();
  await expect(supervisor.started).rejects.toThrow('did not start');
  clock.advance(60_000);
  expect(children).toHaveLength(1);
});

test('a centre that does not end when asked is ended', async () => {
  const { clock, children, supervisor, last } = supervise();
  last().listens();
  const stopped = supervisor.stop();
  expect(last().asked).toEqual(['end']);
  clock.advance(1_200);
  expect(last().asked).toEqual(['end', 'kill']);
  last().dies();
  await stopped;
  clock.advance(60_000);
  expect(children).toHaveLength(1);
});

const data = mkdtempSync(join(tmpdir(), 'crocdesk-centre-'));
afterEach(() => rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

test('a real centre that is killed comes back at another address', { timeout: 60_000 }, async () => {
  const entry = join(import.meta.dirname, '../src/centre/main.ts');
  const args = ['--data', data, '--pace', '0', '--log', 'error', '--announce', join(data, 'announced')];
  const children: CentreChild[] = [];
  const spawn = () => {
    const child = spawnCentre(entry, args, 'secret');
    children.push(child);
    return child;
  };
  const supervisor = superviseCentre({ clock: systemClock, token: 'secret', spawn, onChange: () => {} });
  await supervisor.started;
  children[0]?.kill();
  await vi.waitFor(() => expect(supervisor.endpoint()).toBeNull(), 10_000);
  await vi.waitFor(() => expect(supervisor.endpoint()).not.toBeNull(), 40_000);
  expect(children).toHaveLength(2);
  await supervisor.stop();
});
