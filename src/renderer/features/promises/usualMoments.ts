const hour = 3_600_000;

export type UsualMoment = 'inOneHour' | 'today' | 'tomorrow' | 'inTwoDays' | 'inOneWeek';

const at = (now: number, days: number, hours: number): number => {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(hours, 0, 0, 0);
};
/** To the next quarter of an hour: promises are said in round times. */
const rounded = (moment: number) => Math.ceil(moment / (hour / 4)) * (hour / 4);

/** The dates that are promised most, one key press each; those already past are left out. */
export function usualMoments(now: number): { word: UsualMoment; dueAt: number }[] {
  const moments: { word: UsualMoment; dueAt: number }[] = [
    { word: 'inOneHour', dueAt: rounded(now + hour) },
    { word: 'today', dueAt: at(now, 0, 18) },
    { word: 'tomorrow', dueAt: at(now, 1, 10) },
    { word: 'inTwoDays', dueAt: rounded(now + 48 * hour) },
    { word: 'inOneWeek', dueAt: at(now, 8, 10) },
  ];
  return moments.filter(({ dueAt }) => dueAt > now);
}
