import { unsaid } from '../../src/shared/complaint/complaint.ts';
import type { CustomerPatch } from '../../src/shared/customer/customer.ts';
import { fieldsOf } from '../centreStore/sayings.ts';
import { journaledCall } from '../journaledCall.ts';
import type { Command } from './commands.ts';
import type { Floor } from './createFloor.ts';
import type { SimDesk } from './desk/createSimDesk.ts';

const VALUES = {
  city: ['Lyon', 'Nice', 'Brest', 'Lille'],
  email: ['', 'a@exemple.fr', 'b@exemple.fr', 'c@exemple.fr'],
  mayCall: ['yes', 'no', 'unknown', 'yes'],
} as const;

/** What an agent does, on what their desk shows. */
export function actOnDesk({ newId }: Floor, command: Command, at: (n: number) => SimDesk): void {
  if (!('desk' in command) || !at(command.desk).isOn) return;
  const desk = at(command.desk);
  switch (command.do) {
    case 'create':
      return asked(desk.store.ask('createCustomer', `own-${newId()}`, fieldsOf({ lastName: desk.name }), desk.now()));
    case 'edit':
      return edit(desk, command.one, command.field, command.value);
    case 'edit-both':
      edit(desk, command.one, command.field, 1);
      if (at(command.other).isOn) edit(at(command.other), command.one, command.field, 2);
      return;
    case 'call':
      return call(desk, newId, command);
    case 'promise':
      return promise(desk, newId, command);
    case 'complaint':
      return complain(desk, newId, command);
    case 'choice':
      return onCustomer(desk, command.one, (id) =>
        asked(desk.store.ask('rememberChoice', '+33612345678', id, desk.now())),
      );
    case 'choose': {
      const id = pick(desk, 'SELECT id FROM conflict WHERE settled_at IS NULL ORDER BY id', 0);
      if (id) asked(desk.store.ask('chooseInConflict', id, command.takes, desk.now()));
      return;
    }
    default:
  }
}

/** What is not saved was not done: there is nothing to look for later. */
const asked = (work: Promise<unknown>): void => void work.catch(() => {});

function pick({ db }: SimDesk, sql: string, n: number): string | undefined {
  const ids = db.prepare<[], string>(sql).pluck().all();
  return ids[n % Math.max(1, ids.length)];
}

function onCustomer(desk: SimDesk, n: number, work: (id: string) => void): void {
  const id = pick(desk, 'SELECT id FROM customer ORDER BY id', n);
  if (id) work(id);
}

const edit = (desk: SimDesk, n: number, field: keyof typeof VALUES, value: number): void =>
  onCustomer(desk, n, (id) => {
    const rev = desk.db.prepare<[string], number>('SELECT rev FROM customer WHERE id = ?').pluck().get(id) ?? 0;
    const patch = { [field]: VALUES[field][value] } as CustomerPatch;
    asked(desk.store.ask('editCustomer', id, rev, patch, desk.now()));
  });

const OPEN_CALLS = "SELECT id FROM call WHERE place <> 'closed' ORDER BY id";

/** The end of the day: whoever is still open is wrapped up. */
export function closeCalls(desk: SimDesk, newId: () => string): void {
  const open = desk.db.prepare<[], string>(OPEN_CALLS).pluck().all();
  for (const one of open.keys()) call(desk, newId, { do: 'call', desk: 0, one, closes: true, known: true });
}

function call(desk: SimDesk, newId: () => string, { one, closes, known }: Extract<Command, { do: 'call' }>): void {
  const open = pick(desk, OPEN_CALLS, one);
  const id = open ?? `call-${newId()}`;
  const rev = desk.db.prepare<[string], number>('SELECT notes_rev FROM call WHERE id = ?').pluck().get(id) ?? 0;
  const customerId = known ? (pick(desk, 'SELECT id FROM customer ORDER BY id', one) ?? null) : null;
  const notes = { text: `${desk.name} ${rev + 1} ${newId()}`, rev: rev + 1 };
  const line = { at: desk.now(), kind: 'note', what: 'note', text: notes.text } as never;
  const journaled = journaledCall({
    id,
    customerId,
    notes,
    place: closes ? 'closed' : 'talking',
    startedAt: 1_777_000_000_000,
  });
  asked(desk.store.ask('journal', journaled, [{ n: rev, line }]));
}

function promise(desk: SimDesk, newId: () => string, { one, what }: Extract<Command, { do: 'promise' }>): void {
  if (what === 'add')
    return onCustomer(desk, one, (customerId) => {
      const fields = { kind: 'callback', text: 'Rappeler', dueAt: 1_777_000_000_000, owner: desk.name } as const;
      const made = { id: `promise-${newId()}`, customerId, callId: null, number: null, madeAt: desk.now() };
      asked(desk.store.ask('addPromise', { ...made, ...fields }));
    });
  const id = pick(desk, 'SELECT id FROM promise ORDER BY id', one);
  if (!id) return;
  asked(what === 'keep' ? desk.store.ask('keepPromise', id, desk.now()) : desk.store.ask('removePromise', id));
}

function complain(desk: SimDesk, newId: () => string, { one, value }: Extract<Command, { do: 'complaint' }>): void {
  const entry = {
    id: `entry-${newId()}`,
    at: desk.now(),
    by: desk.name,
    what: 'note',
    text: '',
    callId: null,
  } as const;
  const id = pick(desk, 'SELECT id FROM complaint ORDER BY id', one);
  if (id && value > 0) {
    const patch = { plan: `plan ${value}`, status: value === 3 ? ('resolved' as const) : ('open' as const) };
    return asked(desk.store.ask('editComplaint', { id, at: desk.now(), patch, entry }));
  }
  onCustomer(desk, one, (customerId) => {
    const fields = { ...unsaid, reason: 'damaged', owner: desk.name };
    const opened = { id: `complaint-${newId()}`, customerId, at: desk.now(), callId: null, fields, entry };
    asked(desk.store.ask('openComplaint', opened));
  });
}
