import type { deskCommands } from '../../shared/api/desk.ts';
import type { Handlers } from '../../shared/api/deskApi.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { BridgeCommand, Capability } from '../../shared/link/bridge/commands.ts';
import { setTheme } from '../desk/look/theme.ts';
import { dismissNotice } from '../desk/notices/addNotice.ts';
import { setPresence } from '../desk/presence/setPresence.ts';
import { setUp, speak } from '../desk/profile/setUp.ts';
import type { Workplace } from '../desk/workplace.ts';

export const deskHandlers = (w: Workplace): Pick<Handlers, keyof typeof deskCommands> => ({
  'desk.state': () => w.cell.get(),
  'desk.setUp': async (profile) => {
    await setUp(w, profile);
    return {};
  },
  'desk.speak': async ({ language }) => {
    await speak(w, language);
    return {};
  },
  'desk.setTheme': async ({ theme }) => {
    await setTheme(w, theme);
    return {};
  },
  'desk.setPresence': ({ status, reason }) => {
    setPresence(w, status, reason);
    return {};
  },
  'desk.setNextPresence': ({ next }) => {
    w.cell.together(() =>
      w.presence.chooseNext(next && { ...next, reason: next.status === 'paused' ? next.reason : null }),
    );
    return {};
  },
  'desk.setQueue': ({ queue, isIn }) => asked(w, { do: isIn ? 'queue-join' : 'queue-leave', queue }, 'queues'),
  'desk.dismissNotice': ({ id }) => {
    dismissNotice(w, id);
    return {};
  },
  'desk.retrySave': () => {
    w.saver.retryNow();
    return {};
  },
  'simulator.ring': ({ from, withheld }) => asked(w, { do: 'simulate-ring', from, withheld }, 'simulate'),
  'simulator.fault': ({ fault }) => asked(w, { do: 'simulate-fault', fault }, 'simulate'),
  'simulator.fate': ({ fate }) => asked(w, { do: 'simulate-fate', fate }, 'simulate'),
  'simulator.pace': ({ perHour }) => asked(w, { do: 'simulate-pace', perHour }, 'simulate'),
});

async function asked(w: Workplace, command: BridgeCommand, needs: Capability): Promise<Record<string, never>> {
  if (!w.link.health().capabilities.includes(needs)) throw new DeskError('telephony-cannot');
  const result = await w.link.run(command);
  if (!result.ok) throw new DeskError(result.code, result.message);
  return {};
}
