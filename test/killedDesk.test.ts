import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CustomerFields } from '../src/shared/customer/customer.ts';
import type { RunningDesk } from './deskProcessClient.ts';
import { runDesk } from './deskProcessClient.ts';

let data: string;
let desk: RunningDesk;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'crocdesk-killed-'));
});
afterEach(async () => {
  await desk.kill();
  // The centre ends by itself when its desk is gone; it may still be writing.
  await pause(500);
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

const claire = '+33612345678';
const claireDupont = {
  kind: 'person',
  salutation: 'ms',
  firstName: 'Claire',
  lastName: 'Dupont',
  company: '',
  occupation: '',
  email: '',
  address: '',
  postcode: '',
  city: '',
  country: 'FR',
  phones: [{ raw: '06 12 34 56 78', label: 'mobile' }],
  mayCall: 'yes',
} satisfies CustomerFields;
const sentence = 'Colis 88 201 promis le 7, livré le 16. Anniversaire manqué. Ton calme, déçue plus que fâchée. ';

/** What the desk said it had kept when it was killed. */
interface Kept {
  text: string;
  step: string;
}

async function talkToClaire(): Promise<string> {
  await desk.ask('desk.setUp', { agentName: 'Amina Benali', extension: '101', language: 'fr' });
  await desk.ask('customer.create', { fields: claireDupont });
  await desk.until(({ link }) => link.pbx === 'up');
  await desk.ask('simulator.ring', { from: claire });
  await desk.until(({ calls }) => calls[0]?.place === 'ringing');
  const callId = desk.state().calls[0]!.call.id;
  await desk.ask('call.answer', { callId });
  await desk.until(({ calls }) => calls[0]?.place === 'talking');
  return callId;
}

/** Types and goes through the script until the desk is gone. */
async function workUntilGone(callId: string, kept: Kept): Promise<void> {
  const typing = async () => {
    for (let rev = 1; ; rev += 1) {
      const text = sentence.repeat(1 + Math.floor(rev / sentence.length)).slice(0, rev);
      await desk.ask('notes.keep', { callId, text, rev });
      kept.text = text;
    }
  };
  const guiding = async () => {
    for (;;) {
      const { view } = desk.state().calls[0]!.script!;
      const [choice] = view.choices;
      const fields = view.fields.filter(({ required, value }) => required && value === undefined);
      for (const { key, type, options } of fields)
        await desk.ask('script.reply', { callId, reply: { type: 'answer', key, value: sample(type, options) } });
      const reply = { type: 'next' as const, ...(choice && { choice: choice.key }) };
      if (view.isEnd) await desk.ask('script.reply', { callId, reply: { type: 'back' } });
      else await desk.ask('script.reply', { callId, reply });
      kept.step = desk.state().calls[0]!.script!.view.stepId;
      await pause(20);
    }
  };
  await Promise.allSettled([typing(), guiding()]);
}

function sample(type: string, options: { key: string }[] | undefined): string | number | boolean {
  if (type === 'choice') return options?.[0]?.key ?? '';
  if (type === 'number') return 7;
  if (type === 'yesno') return true;
  if (type === 'date') return '2031-05-04';
  if (type === 'datetime') return '2031-05-04T10:00';
  if (type === 'phone') return claire;
  return type === 'email' ? 'claire@exemple.fr' : 'oui';
}

const moments = Array.from({ length: 2 }, () => Math.round(Math.random() * 1_500));

test.each(moments)('a desk killed %i ms into a conversation goes on with it', { timeout: 90_000 }, async (moment) => {
  desk = await runDesk(data);
  const callId = await talkToClaire();
  const kept: Kept = { text: '', step: desk.state().calls[0]!.script!.view.stepId };
  const work = workUntilGone(callId, kept);
  await pause(moment);
  await desk.kill();
  await work;
  const before = desk.state().calls[0]!;

  desk = await runDesk(data);
  await desk.until(({ link }) => link.pbx === 'up');
  const [after] = desk.state().calls;
  expect(after).toMatchObject({ place: 'talking', customerId: before.customerId, call: { id: callId } });
  expect(after!.popped.card?.name).toBe('Claire Dupont');
  expect(after!.notes.text.startsWith(kept.text)).toBe(true);
  expect(after!.script!.scriptId).toBe(before.script!.scriptId);
  expect(desk.state().focus).toBe(callId);

  await desk.ask('call.hangUp', { callId });
  await desk.until(({ calls }) => calls[0]?.place === 'wrap-up');
});

test('a desk killed in wrap-up comes back to the same countdown and the same choice', { timeout: 90_000 }, async () => {
  desk = await runDesk(data);
  const callId = await talkToClaire();
  const [choice] = desk.state().calls[0]!.dispositions;
  await desk.ask('wrapUp.choose', { callId, disposition: choice!.key });
  await desk.ask('call.hangUp', { callId });
  await desk.until(({ calls }) => calls[0]?.place === 'wrap-up');
  await desk.ask('notes.keep', { callId, text: 'au revoir', rev: 1 });
  const before = desk.state().calls[0]!;
  await desk.kill();

  desk = await runDesk(data);
  const [after] = desk.state().calls;
  expect(after).toMatchObject({ place: 'wrap-up', wrapUp: before.wrapUp, notes: { text: 'au revoir' } });
  expect(after!.disposition?.key).toBe(choice!.key);
  expect(desk.state().presence.status).toBe('wrap-up');
});
