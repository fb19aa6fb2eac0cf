/** A second opinion on legal periods: nothing of src, plain numbers of days, bank holidays from the rules that make them. */

const dayLength = 86_400_000;

export const number = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayLength;
export const written = (n: number): string => new Date(n * dayLength).toISOString().slice(0, 10);

const weekdayOf = (n: number): number => new Date(n * dayLength).getUTCDay();
const isWeekend = (n: number): boolean => weekdayOf(n) === 0 || weekdayOf(n) === 6;

/** Easter Sunday by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return number(`${year}-0${Math.floor(f / 31)}-${String((f % 31) + 1).padStart(2, '0')}`);
}

const nth = (year: number, month: string, from: number, weekday: number): number => {
  let at = number(`${year}-${month}-01`) + from - 1;
  while (weekdayOf(at) !== weekday) at += 1;
  return at;
};

/** Fixed dates with the next free weekday in place of one that falls on a weekend. */
function fixed(year: number, dates: readonly string[]): number[] {
  const taken: number[] = [];
  for (const date of dates) {
    let at = number(`${year}-${date}`);
    while (isWeekend(at) || taken.includes(at)) at += 1;
    taken.push(at);
  }
  return taken;
}

const moved: Readonly<Record<number, { readonly without: readonly string[]; readonly extra: readonly string[] }>> = {
  2012: { without: ['2012-05-28'], extra: ['2012-06-04', '2012-06-05'] },
  2020: { without: ['2020-05-04'], extra: ['2020-05-08'] },
  2022: { without: ['2022-05-30'], extra: ['2022-06-02', '2022-06-03', '2022-09-19'] },
  2023: { without: [], extra: ['2023-05-08'] },
};

function englandIn(year: number): number[] {
  const usual = [
    ...fixed(year, ['01-01']),
    easter(year) - 2,
    easter(year) + 1,
    nth(year, '05', 1, 1),
    nth(year, '05', 25, 1),
    nth(year, '08', 25, 1),
    ...fixed(year, ['12-25', '12-26']),
  ];
  const { without, extra } = moved[year] ?? { without: [], extra: [] };
  return [...usual.filter((at) => !without.includes(written(at))), ...extra.map(number)];
}

const scotlandIn = (year: number): number[] => [
  ...fixed(year, ['01-01', '01-02']),
  easter(year) - 2,
  nth(year, '05', 1, 1),
  nth(year, '05', 25, 1),
  nth(year, '08', 1, 1),
  ...fixed(year, ['11-30']),
  ...fixed(year, ['12-25', '12-26']),
  ...(year === 2026 ? [number('2026-06-15')] : []),
];

const northernIrelandIn = (year: number): number[] => [...englandIn(year), ...fixed(year, ['03-17']), ...fixed(year, ['07-12'])];

const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);

export const england: ReadonlySet<number> = new Set(years(2012, 2028).flatMap(englandIn));
export const anywhereInTheUk: ReadonlySet<number> = new Set(
  years(2024, 2028).flatMap((year) => [...englandIn(year), ...scotlandIn(year), ...northernIrelandIn(year)]),
);

export const worked = (n: number): boolean => !isWeekend(n) && !england.has(n);
export const workedAnywhere = (n: number): boolean => !isWeekend(n) && !anywhereInTheUk.has(n);
export const electionDay = (n: number): boolean => worked(n) && written(n).slice(5) !== '12-24';
export const everyDay = (): boolean => true;

type Counts = (n: number) => boolean;

/** The kth day that counts on or after a day; on or before it. */
export const kthFrom = (from: number, k: number, counts: Counts): number =>
  Array.from({ length: 400 }, (_, n) => from + n).filter(counts)[k - 1] as number;
export const kthBack = (from: number, k: number, counts: Counts): number =>
  Array.from({ length: 400 }, (_, n) => from - n).filter(counts)[k - 1] as number;

/** The latest day with at least so many counting days strictly between it and the event; itself one that counts. */
export function clearDaysBefore(event: number, clear: number, counts: Counts): number {
  let at = event - 1;
  const between = (): number => Array.from({ length: event - at - 1 }, (_, n) => at + 1 + n).filter(counts).length;
  while (between() < clear || !counts(at)) at -= 1;
  return at;
}

/** PCR 2015 reg 2(4): an end that nobody works moves to the next working day. */
export const rolled = (n: number): number => kthFrom(n, 1, worked);

/** Months beginning with a day run to the eve of its date in the last of them; to the end of that month where it has no such date. */
export function monthsBeginningWith(n: number, months: number): number {
  const [year, month, date] = written(n).split('-').map(Number) as [number, number, number];
  const same = new Date(Date.UTC(year, month - 1 + months, date));
  return same.getUTCDate() === date ? same.getTime() / dayLength - 1 : Date.UTC(year, month + months, 0) / dayLength;
}

export function monthsBefore(n: number, months: number): number {
  const [year, month, date] = written(n).split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 - months, Math.min(date, last)) / dayLength;
}
