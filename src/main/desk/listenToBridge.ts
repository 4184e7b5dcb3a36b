import type { DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import { siteCountry } from '../../shared/number/siteCountry.ts';
import type { BridgeListener } from '../link/bridgeListener.ts';
import type { CallDesk } from './calls/callDesk.ts';
import { takeBaton } from './calls/takeBaton.ts';
import { whatHappened } from './meanwhile/whatHappened.ts';
import { tellLinkBack } from './notices/addNotice.ts';
import { createPageWaker } from './pop/pageWaker.ts';
import { setCountry } from './site/country.ts';
import type { Workplace } from './workplace.ts';

/** So many batons wait for their call at most. */
const BATONS = 50;

/** What the centre says, handed to the subject it is about. */
export function listenToBridge(w: Workplace, calls: CallDesk): BridgeListener {
  /** Since when the centre is, or was, out of reach; null once that has been told. */
  let lostAt: number | null = null;
  const wakePage = createPageWaker(() => w.emit('desk.wake', {}));
  /** One call that cannot be understood does not take the others with it. */
  const guarded = (what: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      w.report(what, error);
    }
  };
  return {
    together: (hear) => w.cell.together(hear),
    offered() {
      w.rightOfWay.rings();
      wakePage();
    },
    health(link) {
      if (link.centre === 'reconnecting') lostAt ??= w.clock.now();
      w.cell.set({ link });
      if (link.centre === 'refused' && link.refusal === 'token') w.account.ended();
    },
    labels(labels) {
      for (const [name, label] of Object.entries(labels)) w.labels.set(name, label);
    },
    user: (user) => {
      w.account.heard(user);
      void w.scripts.refresh();
    },
    country(country) {
      const known = siteCountry.safeParse(country);
      if (known.success) setCountry(w, known.data);
    },
    snapshot(live, agents) {
      w.sync.centreIsBack();
      w.cell.together(() => {
        const before = w.board.all().filter(({ shown }) => shown.place !== 'wrap-up');
        const { notices } = w.cell.get();
        w.cell.set({ directory: agents });
        guarded('snapshot', () => calls.snapshot(live));
        if (lostAt !== null) tellLinkBack(w, whatHappened(w, before, live, lostAt), notices);
        lostAt = null;
      });
    },
    event: (callId, event) => guarded('event', () => calls.event(callId, event)),
    agents: (changed) => w.cell.set({ directory: merged(w.cell.get().directory, changed) }),
    queues: (queues) =>
      w.cell.set({ queues: queues.map((one) => ({ ...one, label: w.labels.get(one.queue) ?? one.queue })) }),
    baton(callId, baton) {
      w.batons.set(callId, baton);
      const [oldest] = w.batons.keys();
      if (w.batons.size > BATONS && oldest !== undefined) w.batons.delete(oldest);
      const open = w.board.get(callId);
      if (open) guarded('baton', () => void w.board.put(takeBaton(w, open)));
    },
  };
}

function merged(directory: DirectoryEntry[], changed: DirectoryEntry[]): DirectoryEntry[] {
  const news = new Map(changed.map((entry) => [entry.agent, entry]));
  const known = directory.map((entry) => news.get(entry.agent) ?? entry);
  return [...known, ...changed.filter((entry) => !directory.some(({ agent }) => agent === entry.agent))];
}
