import type { LinkedNumber } from '../../../shared/desk/deskState.ts';
import { readTelLink } from '../../../shared/number/telLink.ts';
import { numberToDial } from '../calls/numberToDial.ts';
import { addNotice, dismissNotice } from '../notices/addNotice.ts';
import { numberLabel } from '../pop/callerLabels.ts';
import { identify } from '../pop/identify.ts';
import { countriesOf, countryOf } from '../site/country.ts';
import type { Workplace } from '../workplace.ts';

type Whose = Pick<LinkedNumber, 'customerId' | 'name' | 'possible'>;

/** Puts the number of a link on the desk, for a person to dial or to put away. One that cannot be read changes nothing, and is said once. */
export function openTelLink(w: Workplace, text: string): void {
  const link = readTelLink(text);
  const number = link && numberToDial(w, link.number);
  if (!link || number === null) return tellMalformed(w);
  const label = number.startsWith('+') ? numberLabel(number, countryOf(w)) : number;
  const { extension, network } = link;
  w.cell.set({ linked: { id: w.newId(), number, label, extension, network, isDialled: false, ...whose(w, number) } });
}

/** The number of the link is on its way, or another one: nothing waits any more but an extension to be keyed in. */
export function linkedIsDialled({ cell }: Pick<Workplace, 'cell'>, number: string): void {
  const { linked } = cell.get();
  if (!linked || (linked.number !== number && !linked.isDialled)) return;
  const isOwn = linked.number === number && linked.extension !== null;
  cell.set({ linked: isOwn ? { ...linked, isDialled: true } : null });
}

export function dropLinked({ cell }: Pick<Workplace, 'cell'>): void {
  if (cell.get().linked) cell.set({ linked: null });
}

function tellMalformed(w: Workplace): void {
  w.cell.together(() => {
    for (const { id, code } of w.cell.get().notices) if (code === 'link-malformed') dismissNotice(w, id);
    addNotice(w, 'link-malformed', null);
  });
}

function whose(w: Workplace, number: string): Whose {
  const nobody = { customerId: null, name: null, possible: 0 };
  if (!number.startsWith('+')) {
    const colleague = w.cell.get().directory.find(({ extension }) => extension === number);
    return { ...nobody, name: colleague?.name ?? null };
  }
  const remote = { number, raw: number, name: null, withheld: false };
  const { pop, card } = identify(w.reads, remote, w.clock.now(), countriesOf(w));
  if (pop.kind === 'one' && card) return { customerId: card.id, name: card.name, possible: 0 };
  return 'matches' in pop ? { ...nobody, possible: pop.matches.length } : nobody;
}
