import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hub } from '../src/main/desk/hub.ts';
import { createHub } from '../src/main/desk/hub.ts';
import type { OnInternal } from '../src/shared/api/answer.ts';
import type { DeskApi, Handlers } from '../src/shared/api/deskApi.ts';
import { commands } from '../src/shared/api/deskApi.ts';
import { DeskError } from '../src/shared/lib/result.ts';

export interface CheckedHost {
  /** Another page on the same desk. */
  connect(): Promise<DeskApi>;
  close(): Promise<void>;
}

export type CreateHost = (desk: { handlers: Handlers; hub: Hub; onInternal: OnInternal }) => Promise<CheckedHost>;

/** Handlers of which a few do what the suite looks at; the others must never be reached. */
function checkedHandlers(): Handlers {
  const unreachable = Object.fromEntries(
    Object.keys(commands).map((name) => [
      name,
      () => {
        throw new Error(`${name} was reached`);
      },
    ]),
  ) as unknown as Handlers;
  return {
    ...unreachable,
    'customer.search': ({ text }) => ({ matches: [], more: text === 'more' }),
    'call.dial': () => {
      throw new DeskError('number-invalid', 'not a number');
    },
    'notes.keep': async ({ text }) => ({ savedAt: text.length }),
  };
}

/** What every host owes a page, whatever the wire. */
export function eachHostCheck(name: string, createHost: CreateHost): void {
  describe(name, () => {
    const internal: string[] = [];
    let hub: Hub;
    let host: CheckedHost;
    let page: DeskApi;
    const askAnything = (command: string, input: unknown) =>
      (page.ask as (name: string, input: unknown) => Promise<unknown>)(command, input);

    beforeEach(async () => {
      internal.length = 0;
      hub = createHub();
      host = await createHost({ handlers: checkedHandlers(), hub, onInternal: (command) => internal.push(command) });
      page = await host.connect();
    });
    afterEach(() => host.close());

    test('a known command is answered with its value', async () => {
      expect(await page.ask('customer.search', { text: 'more' })).toEqual({
        ok: true,
        value: { matches: [], more: true },
      });
    });

    test('an unknown command is refused', async () => {
      expect(await askAnything('customer.forget', {})).toMatchObject({ ok: false, code: 'unknown-command' });
    });

    test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', ''])(
      'the inherited name %j is no command',
      async (inherited) => {
        expect(await askAnything(inherited, {})).toMatchObject({ ok: false, code: 'unknown-command' });
      },
    );

    test.each([[{ text: 7 }], [{}], [null], [[]], ['text']])(
      'the input %j is refused before any handler',
      async (input) => {
        expect(await askAnything('customer.search', input)).toMatchObject({ ok: false, code: 'bad-input' });
      },
    );

    test('an input larger than its limit is refused', async () => {
      const input = { callId: 'call-1', text: 'x'.repeat(100_001), rev: 1 };
      expect(await page.ask('notes.keep', input)).toMatchObject({ ok: false, code: 'bad-input' });
    });

    test('the longest note passes', async () => {
      const text = 'é'.repeat(100_000);
      expect(await page.ask('notes.keep', { callId: 'call-1', text, rev: 1 })).toEqual({
        ok: true,
        value: { savedAt: 100_000 },
      });
    });

    test('a refusal keeps its code and its words', async () => {
      expect(await page.ask('call.dial', { number: 'nobody' })).toEqual({
        ok: false,
        code: 'number-invalid',
        message: 'not a number',
      });
    });

    test('what breaks inside is told to the desk and not to the page', async () => {
      expect(await page.ask('desk.retrySave', {})).toEqual({ ok: false, code: 'internal', message: 'internal' });
      expect(internal).toEqual(['desk.retrySave']);
    });

    test('answers find their question, whatever their order', async () => {
      const asked = Array.from({ length: 50 }, (_, i) =>
        page.ask('notes.keep', { callId: 'call-1', text: 'x'.repeat(i), rev: i }),
      );
      const answered = await Promise.all(asked);
      expect(answered.map((result) => result.ok && result.value.savedAt)).toEqual(asked.map((_, i) => i));
    });

    test('an event reaches every page that listens, and none that has stopped', async () => {
      const other = await host.connect();
      const heard: string[] = [];
      const stop = page.on('customer.changed', ({ id }) => heard.push(`page ${id}`));
      other.on('customer.changed', ({ id }) => heard.push(`other ${id}`));
      hub.emit('customer.changed', { id: '1' });
      await vi.waitFor(() => expect(heard.toSorted()).toEqual(['other 1', 'page 1']));
      stop();
      hub.emit('customer.changed', { id: '2' });
      await vi.waitFor(() => expect(heard).toContain('other 2'));
      await page.ask('customer.search', { text: '' });
      expect(heard).not.toContain('page 2');
    });

    test('a listener hears its own event only', async () => {
      const heard: string[] = [];
      page.on('call.logged', ({ id }) => heard.push(id));
      hub.emit('customer.changed', { id: 'not this' });
      hub.emit('call.logged', { id: 'this', customerId: null });
      await vi.waitFor(() => expect(heard).toEqual(['this']));
    });
  });
}
