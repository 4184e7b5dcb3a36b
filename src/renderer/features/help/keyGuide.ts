import type { helpWords } from './helpWords.ts';

type Word = keyof (typeof helpWords)['byLanguage']['fr'];
export interface GuideLine {
  /** One of them is enough; a span is written with its first and last key. */
  keys: readonly string[];
  does: Extract<Word, `does.${string}`>;
  /** `1` to `9`, rather than either of them. */
  isSpan?: boolean;
}
export interface GuideGroup {
  title: Extract<Word, `group.${string}`>;
  lines: readonly GuideLine[];
}

const line = (keys: string, does: GuideLine['does']): GuideLine => ({ keys: keys.split(' '), does });
const digits = (does: GuideLine['does']): GuideLine => ({ keys: ['1', '9'], does, isSpan: true });

/** Every key of the desk, by the moment in which it acts. A test holds it against the sources. */
export const keyGuide: readonly GuideGroup[] = [
  {
    title: 'group.call',
    lines: [
      line('A', 'does.answer'),
      line('R', 'does.hangUp'),
      line('H', 'does.hold'),
      line('M', 'does.mute'),
      line('T', 'does.transfer'),
      line('X', 'does.swap'),
      line('C', 'does.conference'),
      line('#', 'does.keypad'),
      line('V', 'does.look'),
      line('D', 'does.dial'),
      line('B', 'does.after'),
    ],
  },
  {
    title: 'group.conversation',
    lines: [
      digits('does.reply'),
      line('Enter', 'does.next'),
      line('ArrowLeft', 'does.back'),
      line('Shift+ArrowLeft Shift+ArrowRight', 'does.phase'),
      line('O', 'does.objection'),
      line('S', 'does.switch'),
      line('J', 'does.findStep'),
      line('W', 'does.keep'),
      line('I', 'does.resume'),
      line('G', 'does.act'),
      line('N', 'does.notes'),
      line('P', 'does.promise'),
      line('K', 'does.complaint'),
    ],
  },
  {
    title: 'group.caller',
    lines: [digits('does.choose'), line('E', 'does.create'), line('/', 'does.search')],
  },
  {
    title: 'group.wrapUp',
    lines: [digits('does.code'), line('Enter', 'does.closeCall'), line('+', 'does.moreTime'), line('Z', 'does.undo')],
  },
  {
    title: 'group.between',
    lines: [line('B', 'does.ready'), line('/', 'does.search'), line('F', 'does.ringMe')],
  },
  {
    title: 'group.customers',
    lines: [
      line('/', 'does.find'),
      line('ArrowUp ArrowDown Enter', 'does.move'),
      line('N', 'does.newRecord'),
      line('E', 'does.edit'),
      line('Escape', 'does.leave'),
    ],
  },
  {
    title: 'group.calls',
    lines: [
      line('/', 'does.find'),
      line('ArrowUp ArrowDown Enter', 'does.move'),
      line('F', 'does.openRecord'),
      line('Escape', 'does.leave'),
    ],
  },
  {
    title: 'group.complaints',
    lines: [
      line('/', 'does.find'),
      line('ArrowUp ArrowDown Enter', 'does.move'),
      line('P', 'does.plan'),
      line('I', 'does.news'),
      line('G', 'does.newsGiven'),
      line('E', 'does.editComplaint'),
      line('S', 'does.settle'),
      line('N', 'does.noteDone'),
      line('F', 'does.openRecord'),
      line('Escape', 'does.leave'),
    ],
  },
  {
    title: 'group.telephony',
    lines: [line('T', 'does.test'), line('U', 'does.use')],
  },
  {
    title: 'group.everywhere',
    lines: [
      line('Ctrl+K', 'does.palette'),
      line('Y', 'does.team'),
      line('Q', 'does.queues'),
      line('L', 'does.sync'),
      { keys: ['Alt+1', 'Alt+4'], does: 'does.screens', isSpan: true },
      line('Alt+6', 'does.complaints'),
      line('Alt+5', 'does.simulator'),
      line('Alt+7', 'does.scripts'),
      line('Alt+8', 'does.followNotice'),
      line('Alt+9', 'does.dismissNotice'),
      line('?', 'does.help'),
    ],
  },
];
