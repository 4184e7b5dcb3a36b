import type { Meanwhile, Notice } from '../../../shared/desk/deskState.ts';
import type { Workplace } from '../workplace.ts';

const MOST = 12;
/** Good news goes by itself, and what changed nothing. */
const PASSING: readonly Notice['code'][] = ['link-back', 'answered-elsewhere', 'link-malformed'];
const PASSING_MS = 20_000;

type Parts = Pick<Workplace, 'cell' | 'clock' | 'newId'>;

/** Says something once; what the agent may have to act on stays until it is dismissed. */
export function addNotice(w: Parts, code: Notice['code'], detail: string | null, callId: string | null = null): void {
  tell(w, { id: w.newId(), at: w.clock.now(), code, detail, callId });
}

/** Something is due; from its notice a way leads to where it is done. */
export function addReminder(w: Parts, due: Pick<Notice, 'code' | 'detail' | 'dueAt' | 'about'>): void {
  const { code, detail, dueAt = null, about = null } = due;
  tell(w, { id: w.newId(), at: w.clock.now(), code, detail, callId: null, dueAt, about });
}

/** The centre is there again; its first truth said what was missed. That takes the place of what was noted of those calls since `before`. */
export function tellLinkBack(w: Parts, meanwhile: Meanwhile[], before: readonly Notice[]): void {
  const told = new Set(meanwhile.map(({ callId }) => callId));
  const isSaid = (notice: Notice) => notice.callId !== null && told.has(notice.callId) && !before.includes(notice);
  // That it was back before, with nothing missed, is no news any more.
  const isOldNews = (notice: Notice) => notice.code === 'link-back' && !notice.meanwhile?.length;
  w.cell.set({ notices: w.cell.get().notices.filter((notice) => !isSaid(notice) && !isOldNews(notice)) });
  tell(w, { id: w.newId(), at: w.clock.now(), code: 'link-back', detail: null, callId: null, meanwhile });
}

function tell(w: Parts, notice: Notice): void {
  w.cell.set({ notices: [...w.cell.get().notices, notice].slice(-MOST) });
  if (PASSING.includes(notice.code) && !notice.meanwhile?.some(({ what }) => what !== 'came'))
    w.clock.after(PASSING_MS, () => dismissNotice(w, notice.id));
}

export function dismissNotice({ cell }: Pick<Workplace, 'cell'>, id: string): void {
  const { notices } = cell.get();
  const left = notices.filter((notice) => notice.id !== id);
  if (left.length < notices.length) cell.set({ notices: left });
}
