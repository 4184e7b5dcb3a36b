import type { Notice } from '../../../shared/desk/deskState.ts';
import type { Route } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import { noticeWords } from './noticeWords.ts';

/** From a notice to where more of it is to be seen, or done. */
export function useWay(): (notice: Notice) => { route: Route; label: string } | null {
  const say = useWords(noticeWords);
  return ({ code, about, meanwhile = [] }) => {
    if (about?.screen === 'complaints') return { route: about, label: say('seeComplaint') };
    if (about) return { route: about, label: say('seeRecord') };
    if (code === 'promises-due') return { route: { screen: 'desk' }, label: say('seeToday') };
    const hasLog = code === 'missed-call' || code === 'not-set' || meanwhile.length > 0;
    return hasLog ? { route: { screen: 'calls', id: null }, label: say('seeLog') } : null;
  };
}
