import type { CallReport } from '../../../shared/call/callReport.ts';
import type { Trace, WrittenChannel } from './writeTrace.ts';

const CLAIRE = '+33612345678';
const caller = (write: Trace, exten: string, id = '1.1'): WrittenChannel =>
  write.begins({
    id,
    name: `PJSIP/trunk-0000000${id.at(-1)}`,
    state: 'Ring',
    number: CLAIRE,
    callerName: 'Claire',
    context: 'from-trunk',
    exten,
  });
const phone = (
  write: Trace,
  agent: string,
  id: string,
  linkedId: string,
  more: Partial<WrittenChannel> = {},
): WrittenChannel =>
  write.begins({
    id,
    name: `PJSIP/${agent}-000000${id.replace('.', '')}`,
    number: `10${agent.at(-1)}`,
    callerName: agent,
    linkedId,
    ...more,
  });
/** The phone of an agent rings for a call. */
function ring(
  write: Trace,
  by: WrittenChannel,
  agent: string,
  id: string,
  more: Partial<WrittenChannel> = {},
): WrittenChannel {
  const leg = phone(write, agent, id, by.linkedId, more);
  write.dials(by, leg, agent);
  write.rings(by, leg);
  return leg;
}
function talk(write: Trace, by: WrittenChannel, leg: WrittenChannel, bridge = 'b1'): void {
  write.wait(1_000);
  write.answers(by, leg);
  write.state(by, 'Up');
  write.enters(bridge, leg);
  write.enters(bridge, by);
  write.wait(3_000);
}
function over(write: Trace, first: WrittenChannel, ...others: WrittenChannel[]): void {
  write.hangsUp(first);
  for (const one of [first, ...others]) write.ends(one);
}

/** What no recording holds yet, written by what Asterisk documents and by the shapes of the real ones. */
export const unseenScenarios: Record<string, { write(trace: Trace): void; seen: Partial<CallReport> }> = {
  'a queue rings three, one picks up, and the others have not missed it': {
    write: (w) => {
      const claire = caller(w, '700');
      w.state(claire, 'Up');
      w.queued(claire, 'support');
      const one = ring(w, claire, 'agent1', '1.2');
      const two = ring(w, claire, 'agent2', '1.3');
      const three = ring(w, claire, 'agent3', '1.4');
      talk(w, claire, two);
      for (const lost of [one, three]) {
        w.dialEnds(claire, lost, 'CANCEL');
        w.dialEnds(claire, lost, 'CANCEL');
        w.ends(lost, 26);
      }
      w.leftQueue(claire, 'support');
      over(w, claire, two);
    },
    seen: {
      outcome: 'answered',
      owners: ['agent2'],
      offeredTo: ['agent1', 'agent2', 'agent3'],
      queue: 'support',
      hangupBy: 'caller',
    },
  },
  'a phone that does not want to be disturbed is busy, and the queue goes on to the next': {
    write: (w) => {
      const claire = caller(w, '700');
      w.state(claire, 'Up');
      w.queued(claire, 'support');
      const busy = phone(w, 'agent1', '1.2', '1.1');
      w.dials(claire, busy, 'agent1');
      w.dialEnds(claire, busy, 'BUSY');
      w.ends(busy, 17);
      const two = ring(w, claire, 'agent2', '1.3');
      talk(w, claire, two);
      over(w, two, claire);
    },
    seen: { outcome: 'answered', owners: ['agent2'], offeredTo: ['agent2'], hangupBy: 'agent' },
  },
  'a phone that is busy is an inbound call that was busy': {
    write: (w) => {
      const claire = caller(w, '601');
      const busy = phone(w, 'agent1', '1.2', '1.1');
      w.dials(claire, busy, 'agent1');
      w.dialEnds(claire, busy, 'BUSY');
      w.ends(busy, 17);
      w.ends(claire, 17);
    },
    seen: { outcome: 'busy', owners: [], offeredTo: [], causeCode: 17 },
  },
  'a colleague picks up with *8 what rings at another phone': {
    write: (w) => {
      const claire = caller(w, '601');
      const rung = ring(w, claire, 'agent1', '1.2');
      w.wait(1_500);
      const picker = phone(w, 'agent2', '2.1', '2.1', { state: 'Ring', exten: '*8' });
      w.state(picker, 'Up');
      const [own, theirs] = [picker.name, rung.name];
      rung.name = own;
      picker.name = `${theirs}<ZOMBIE>`;
      w.answers(claire, rung);
      w.ends(picker, 26);
      w.state(claire, 'Up');
      w.enters('b1', rung);
      w.enters('b1', claire);
      w.wait(3_000);
      over(w, claire, rung);
    },
    seen: { outcome: 'answered', owners: ['agent2'], offeredTo: ['agent1', 'agent2'], hangupBy: 'caller' },
  },
  'a phone that is forwarded to a colleague rings there, and the colleague has the call': {
    write: (w) => {
      const claire = caller(w, '601');
      const one = phone(w, 'agent1', '1.2', '1.1');
      w.dials(claire, one, 'agent1');
      const half1 = w.begins({ id: '1.3', name: 'Local/102@from-internal-00000001;1', linkedId: '1.1' });
      const half2 = w.begins({
        id: '1.4',
        name: 'Local/102@from-internal-00000001;2',
        linkedId: '1.1',
        state: 'Ring',
        exten: '102',
      });
      w.dialEnds(claire, one, 'CANCEL');
      w.ends(one, 0);
      w.dials(claire, half1, 'Local/102@from-internal');
      const two = ring(w, half2, 'agent2', '1.5');
      w.says(claire, half1, 'RINGING');
      w.wait(1_000);
      w.answers(half2, two);
      w.enters('b2', two);
      w.enters('b2', half2);
      w.answers(claire, half1);
      w.state(claire, 'Up');
      w.enters('b1', half1);
      w.enters('b1', claire);
      w.wait(200);
      w.leaves('b1', half1);
      w.leaves('b2', half2);
      w.leaves('b2', two);
      w.enters('b1', two);
      w.ends(half1);
      w.ends(half2);
      w.wait(3_000);
      over(w, claire, two);
    },
    seen: {
      outcome: 'answered',
      owners: ['agent2'],
      offeredTo: ['agent2'],
      hangupBy: 'caller',
      remote: { number: CLAIRE, raw: CLAIRE, name: 'Claire', withheld: false },
    },
  },
  'an agent parks a call, and a colleague takes it from there': {
    write: (w) => {
      const claire = caller(w, '601');
      const one = ring(w, claire, 'agent1', '1.2');
      talk(w, claire, one);
      w.leaves('b1', claire);
      w.parked(claire, one, '791');
      w.enters('park', claire, true);
      w.leaves('b1', one);
      w.ends(one);
      w.wait(5_000);
      const two = phone(w, 'agent2', '2.1', '2.1', { state: 'Ring', exten: '791' });
      w.state(two, 'Up');
      w.leaves('park', claire, true);
      w.enters('b2', two);
      w.enters('b2', claire);
      w.wait(2_000);
      over(w, claire, two);
    },
    seen: { outcome: 'answered', owners: ['agent1', 'agent2'], hangupBy: 'caller' },
  },
  'a call out that is heard before it is answered is not answered yet': {
    write: (w) => {
      const one = phone(w, 'agent1', '1.1', '1.1', { state: 'Ring', exten: '0142685306' });
      const out = w.begins({
        id: '1.2',
        name: 'PJSIP/trunk-00000002',
        linkedId: '1.1',
        context: 'from-trunk',
        number: '0142000100',
      });
      w.dials(one, out, '0142685306@trunk');
      w.says(one, out, 'PROGRESS');
      w.enters('early', one);
      w.leaves('early', one);
      w.wait(4_000);
      w.rings(one, out);
      w.wait(2_000);
      w.dialEnds(one, out, 'NOANSWER');
      w.ends(out, 19);
      w.ends(one, 19);
    },
    seen: { direction: 'outbound', outcome: 'no-answer', owners: ['agent1'], answeredAt: null, causeCode: 19 },
  },
  'a call given away to a queue is nobody’s until an agent there picks up': {
    write: (w) => {
      const claire = caller(w, '601');
      const one = ring(w, claire, 'agent1', '1.2');
      talk(w, claire, one);
      w.leaves('b1', claire);
      w.blindTransfers(one, claire, '700');
      w.leaves('b1', one);
      w.ends(one);
      claire.context = 'from-internal';
      claire.exten = '700';
      w.queued(claire, 'support');
      const two = ring(w, claire, 'agent2', '1.3');
      talk(w, claire, two, 'b2');
      over(w, claire, two);
    },
    seen: {
      outcome: 'answered',
      owners: ['agent1', 'agent2'],
      offeredTo: ['agent1', 'agent2'],
      transfers: [{ kind: 'blind', from: 'agent1', to: 'agent2', completed: true }],
    },
  },
  'who asks a colleague and hangs up before they answer has given the call away': {
    write: (w) => {
      const claire = caller(w, '601');
      const one = ring(w, claire, 'agent1', '1.2');
      talk(w, claire, one);
      w.holds(one);
      const second = phone(w, 'agent1', '2.1', '2.1', { state: 'Ring', exten: '102' });
      const two = ring(w, second, 'agent2', '2.2');
      w.wait(1_000);
      w.attendedTransfer(one, second, claire, two);
      w.leaves('b1', one);
      w.ends(one);
      w.ends(second);
      two.linkedId = '1.1';
      w.wait(500);
      w.answers(null, two);
      w.leaves('b1', claire);
      w.enters('b2', two);
      w.enters('b2', claire);
      w.wait(2_000);
      over(w, claire, two);
    },
    seen: {
      outcome: 'answered',
      owners: ['agent1', 'agent2'],
      hangupBy: 'caller',
      transfers: [{ kind: 'attended', from: 'agent1', to: 'agent2', completed: true }],
    },
  },
  'endpoints with hyphens and dots are whole names': {
    write: (w) => {
      const claire = w.begins({
        id: '1.1',
        name: 'PJSIP/ovh-trunk.paris-00000001',
        state: 'Ring',
        number: CLAIRE,
        context: 'from-trunk',
        exten: '601',
      });
      const one = w.begins({
        id: '1.2',
        name: 'PJSIP/amina.haddad-poste-1-00000002',
        number: '101',
        callerName: 'Amina',
        linkedId: '1.1',
      });
      w.dials(claire, one, 'amina.haddad-poste-1');
      w.rings(claire, one);
      talk(w, claire, one);
      over(w, one, claire);
    },
    seen: {
      outcome: 'answered',
      owners: ['amina.haddad-poste-1'],
      offeredTo: ['amina.haddad-poste-1'],
      hangupBy: 'agent',
    },
  },
};
