import type { CountedDay } from '../../nouns/clock.ts';
import { type Day, formatShortDay, weekday } from '../../values/day.ts';

/** Days of the working that stand together: from and to are both in it. */
interface DayRun {
  readonly from: Day;
  readonly to: Day;
  readonly counted: boolean;
  readonly because: string;
}

const short = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** A day with its weekday, for narrow columns: `Mon 2 Nov 2026`. */
export function dayWords(of: Day): string {
  return `${short[weekday(of)]} ${formatShortDay(of)}`;
}

const weekend = (because: string): string => (because === 'Saturday' || because === 'Sunday' ? 'weekend' : because);

/** The working with runs joined: days that count become `days 1 to 5`, a Saturday and Sunday a weekend; a bank holiday keeps its name. */
export function dayRuns(days: readonly CountedDay[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const { date, counted, because } of days) {
    const said = counted ? because : weekend(because);
    const last = runs.at(-1);
    if (last?.counted === counted && (counted || last.because === said))
      runs[runs.length - 1] = { ...last, to: date, because: counted ? `${last.because.replace(/ to day \d+$/, '')} to ${said}` : said };
    else runs.push({ from: date, to: date, counted, because: said });
  }
  return runs.map((run) => ({ ...run, because: run.because.replace(/^day (\d+) to day (\d+)$/, 'days $1 to $2') }));
}
