import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Clock, ClockAnswer } from '../../../src/nouns/clock.ts';
import { clockNamed } from '../../../src/timeline/days/clocks.ts';
import { runClock } from '../../../src/timeline/days/run-clock.ts';
import { addDays, type Day, daysBetween } from '../../../src/values/day.ts';
import { calendars, clocks, on } from '../rows.ts';
import * as law from './statute.ts';

function run(rule: string, date: string, variant?: string): ClockAnswer {
  const clock = clockNamed(clocks, rule, on(date)) as Clock;
  const found = clock.variants.find(({ id }) => id === variant);
  if (variant !== undefined && !found) throw new Error(`no variant ${variant}`);
  const answer = runClock(clock, on(date), calendars, found ?? null);
  if ('unjudged' in answer) throw new Error(answer.unjudged);
  return answer;
}

const { number, written } = law;
type Told = Partial<Record<'ends' | 'actFrom' | 'latest' | 'starts', number>>;

const ending = (ends: number): Told => ({ ends, actFrom: ends + 1 });
const runsOn = (days: number) => (from: number) => ending(from + days);
const dueWith =
  (days: number) =>
  (from: number): Told => ({ latest: from + days - 1 });
const dueAfter =
  (days: number) =>
  (from: number): Told => ({ latest: from + days });
const rolling = (days: number) => (from: number) => ending(law.rolled(from + days));
const before =
  (days: number) =>
  (event: number): Told => ({ latest: event - days });
const clear =
  (days: number, counts: (n: number) => boolean) =>
  (event: number): Told => ({ latest: law.clearDaysBefore(event, days, counts) });
const financialYear = (n: number): number => (written(n).slice(5) >= '04-01' ? 0 : -1) + Number(written(n).slice(0, 4));

/** What each law says in its own words, worked out without the code under test. */
const statutes: Readonly<Record<string, (given: number) => Told>> = {
  'pa2023-planned-procurement-window': (notice) => ({ latest: notice - 40, starts: law.monthsBefore(notice, 12) }),
  'pcr2015-prior-information-window': (notice) => ({ latest: notice - 35, starts: law.monthsBefore(notice, 12) }),
  'pa2023-participation': runsOn(25),
  'pa2023-participation urgent': runsOn(10),
  'pa2023-tender': runsOn(25),
  'pa2023-tender documents-later': runsOn(30),
  'pa2023-tender not-electronic': runsOn(30),
  'pa2023-tender neither': runsOn(35),
  'pa2023-tender planned-notice': runsOn(10),
  'pa2023-tender urgent': runsOn(10),
  'pa2023-tender pre-selected': runsOn(10),
  'pa2023-tender dynamic-market': runsOn(10),
  'pa2023-standstill': (notice) => ending(law.kthFrom(notice, 8, law.workedAnywhere)),
  'pa2023-change-notice': before(1),
  'pa2023-kpi-assessment': (first) => ({ latest: law.monthsBeginningWith(first, 12) }),
  'pa2023-change-standstill': (notice) => ending(law.kthFrom(notice, 8, law.workedAnywhere)),
  'pa2023-details-notice': dueWith(30),
  'pa2023-details-notice-light-touch': dueWith(120),
  'pa2023-contract-copy': dueWith(90),
  'pa2023-contract-copy-light-touch': dueWith(180),
  'pa2023-modified-contract-copy': dueWith(90),
  'pa2023-termination-notice': dueWith(30),
  'pa2023-performance-notice': dueWith(30),
  'pa2023-payment': dueWith(30),
  'payments-compliance-notice': dueWith(30),
  'contract-payment-notice': dueWith(30),
  'pipeline-notice': (day) => {
    const first = number(`${financialYear(day)}-04-01`);
    return { starts: first, latest: first + 55 };
  },
  'psr-msp-identify': (notice) => ({ ends: notice + 14, actFrom: notice + 14 }),
  'psr-standstill': (notice) => ending(law.kthFrom(notice + 2, 8, law.worked)),
  'psr-further-decision': (told) => ending(law.kthFrom(told + 1, 5, law.worked)),
  'psr-award-notice': dueAfter(30),
  'psr-urgent-award-notice': dueAfter(30),
  'psr-modification-notice': dueAfter(30),
  'psr-abandonment-notice': dueAfter(30),
  'pcr2015-open-tender': rolling(35),
  'pcr2015-open-tender prior-information-notice': rolling(15),
  'pcr2015-open-tender urgent': rolling(15),
  'pcr2015-open-tender-electronic': rolling(30),
  'pcr2015-restricted-request': rolling(30),
  'pcr2015-restricted-request urgent': rolling(15),
  'pcr2015-restricted-tender': rolling(30),
  'pcr2015-restricted-tender electronic': rolling(25),
  'pcr2015-restricted-tender prior-information-notice': rolling(10),
  'pcr2015-restricted-tender urgent': rolling(10),
  'pcr2015-restricted-tender sub-central-not-agreed': rolling(10),
  'pcr2015-standstill': rolling(10),
  'pcr2015-standstill not-electronic': rolling(15),
  'pcr2015-award-notice': (award) => ({ latest: law.rolled(award + 30) }),
  'key-decision-notice': clear(28, law.everyDay),
  'general-exception': (notice) => ending(law.kthFrom(notice + 1, 5, law.worked)),
  'general-exception calendar-days': runsOn(5),
  'private-meeting-notice': clear(28, law.everyDay),
  'private-meeting-second-notice': clear(5, law.worked),
  'private-meeting-second-notice calendar-days': clear(5, law.everyDay),
  agenda: clear(5, law.worked),
  'agenda calendar-days': clear(5, law.everyDay),
  'agenda committee': clear(5, law.worked),
  'scrutiny-document-request': dueAfter(10),
  'call-in': (published) => ending(law.kthFrom(published + 1, 5, law.worked)),
  'pre-election': (poll) => ({ starts: law.kthBack(poll - 1, 25, law.electionDay) }),
  'council-tax-set': (day) => ({ latest: number(`${financialYear(day) + 1}-03-10`) }),
  'tupe-eli': (transfer) => ({ latest: transfer - (transfer >= number('2014-05-01') ? 28 : 14) }),
  'collective-redundancy': before(30),
  'collective-redundancy hundred-or-more': (first) => ({ latest: first - (first >= number('2013-04-06') ? 45 : 90) }),
  'vcse-notice': (effect) => ({ latest: law.monthsBefore(effect, 3) }),
};

/** Days of every kind: each weekday, month ends, leap days, and each side of Easter, Christmas and the nations' own holidays. */
const hard = [
  '2024-02-29',
  '2024-12-20',
  '2025-03-14',
  '2025-04-14',
  '2025-12-23',
  '2026-05-31',
  '2026-11-23',
  '2027-01-19',
  '2027-07-09',
  '2028-02-28',
  '2028-02-29',
];
const tried = [...hard, ...Array.from({ length: 30 }, (_, n) => written(number('2024-03-04') + n * 53))];
const triedBefore2024 = Array.from({ length: 12 }, (_, n) => written(number('2013-03-04') + n * 331));

describe('an independent reading of the law gives the same days', () => {
  it('every clock and every variant with a least period has one', () => {
    const all = clocks.flatMap(({ id, span, variants }) => [
      ...(span.count > 0 ? [id] : []),
      ...variants.filter((variant) => variant.span.count > 0).map((variant) => `${id} ${variant.id}`),
    ]);
    expect([...new Set(all)].sort()).toEqual(Object.keys(statutes).sort());
  });

  it.each(Object.keys(statutes))('%s', (name) => {
    const [rule, variant] = name.split(' ') as [string, string | undefined];
    const { days } = run(rule, '2026-06-01', variant).clock.span;
    for (const date of [...tried, ...(days === 'working days (any part of the UK)' ? [] : triedBefore2024)]) {
      const { ends, actFrom, latest, starts } = run(rule, date, variant);
      const told = statutes[name]?.(number(date)) ?? {};
      const dated = Object.fromEntries(Object.entries(told).map(([key, n]) => [key, written(n)]));
      expect({ date, ends, actFrom, latest, starts }).toEqual({ date, ends: null, actFrom: null, latest: null, starts: null, ...dated });
    }
  });

  it('bank holidays made by the rules that make them are the ones in the templates', () => {
    const listed = (id: string) => calendars.get(id)?.holidays.map(({ day }) => day);
    expect([...law.england].map(written).sort()).toEqual(listed('england-and-wales'));
    expect([...law.anywhereInTheUk].map(written).sort()).toEqual(listed('uk-any'));
  });
});

describe('the worked examples', () => {
  it.each([
    ['pa2023-tender', '2026-09-01', { ends: '2026-09-26', actFrom: '2026-09-27' }],
    ['pa2023-tender planned-notice', '2026-09-01', { ends: '2026-09-11' }],
    ['pa2023-tender not-electronic', '2026-09-01', { ends: '2026-10-01' }],
    ['pa2023-tender neither', '2026-09-01', { ends: '2026-10-06' }],
    ['pa2023-planned-procurement-window', '2026-09-01', { starts: '2025-09-01', latest: '2026-07-23' }],
    ['pcr2015-prior-information-window', '2023-10-02', { starts: '2022-10-02', latest: '2023-08-28' }],
    ['pa2023-standstill', '2026-11-23', { ends: '2026-12-03', actFrom: '2026-12-04' }],
    ['pa2023-standstill', '2026-12-18', { ends: '2026-12-31', actFrom: '2027-01-01' }],
    ['psr-standstill', '2026-11-02', { ends: '2026-11-13', actFrom: '2026-11-14' }],
    ['psr-msp-identify', '2026-11-02', { ends: '2026-11-16', actFrom: '2026-11-16' }],
    ['pcr2015-standstill', '2019-08-16', { ends: '2019-08-27', actFrom: '2019-08-28' }],
    ['pa2023-kpi-assessment', '2028-02-29', { latest: '2029-02-28' }],
    ['pa2023-kpi-assessment', '2027-03-01', { latest: '2028-02-29' }],
    ['pa2023-termination-notice', '2027-03-31', { latest: '2027-04-29' }],
    ['agenda', '2027-01-19', { latest: '2027-01-11' }],
    ['agenda calendar-days', '2027-01-19', { latest: '2027-01-13' }],
    ['call-in', '2026-03-09', { ends: '2026-03-16' }],
    ['tupe-eli', '2027-04-01', { latest: '2027-03-04' }],
    ['tupe-eli', '2014-04-30', { latest: '2014-04-16' }],
    ['tupe-eli', '2014-05-01', { latest: '2014-04-03' }],
    ['collective-redundancy hundred-or-more', '2013-04-05', { latest: '2013-01-05' }],
    ['collective-redundancy hundred-or-more', '2013-04-06', { latest: '2013-02-20' }],
    ['pipeline-notice', '2027-10-01', { starts: '2027-04-01', latest: '2027-05-26' }],
    ['pre-election', '2025-05-01', { starts: '2025-03-25' }],
    ['pre-election', '2026-05-07', { starts: '2026-03-30' }],
    ['council-tax-set', '2026-11-22', { latest: '2027-03-10' }],
  ])('%s %s', (name, date, told) => {
    const [rule, variant] = name.split(' ') as [string, string | undefined];
    expect(run(rule, date, variant)).toMatchObject(told);
  });
});

const anyClock = fc.constantFrom(...clocks);
const anyDay = fc.integer({ min: 0, max: 1300 }).map((n) => addDays(on('2024-12-01'), n));
const reached = ({ ends, latest, starts }: ClockAnswer): Day => (ends ?? latest ?? starts) as Day;

describe('the working', () => {
  it('shown day by day adds up to the answer: no day is missing, and as many count as the law says', () => {
    fc.assert(
      fc.property(anyClock, anyDay, (clock, date) => {
        const answer = runClock(clock, date, calendars);
        if ('unjudged' in answer) return;
        const { days } = answer;
        for (const [index, { date: at }] of days.entries()) expect(at).toBe(addDays(days[0]?.date as Day, index));
        const counted = days.filter((each) => each.counted);
        if (clock.span.days !== 'months') expect(counted.length).toBe(clock.span.count);
        expect(counted.map(({ because }) => because)).toEqual(counted.map((_, n) => `day ${n + 1}`));
        for (const { because } of days) expect(because).not.toBe('');
        const ends = [days[0]?.date, days.at(-1)?.date];
        expect(ends).toContain(reached(answer));
        if (clock.anchor === null) expect(ends).toContain(date);
      }),
      { numRuns: 400 },
    );
  });

  it('names the weekend, the bank holiday and its nations', () => {
    const because = (date: string): string | undefined =>
      run('pa2023-standstill', '2026-11-23').days.find((each) => each.date === date)?.because;
    expect(because('2026-11-28')).toBe('Saturday');
    expect(because('2026-11-30')).toContain('Scotland');
    expect(run('pa2023-standstill', '2026-12-18').days.find((each) => each.date === '2026-12-25')?.because).toContain('all of the UK');
  });

  it('a later day given never gives an earlier answer', () => {
    fc.assert(
      fc.property(anyClock, anyDay, (clock, date) => {
        const answers = [runClock(clock, date, calendars), runClock(clock, addDays(date, 1), calendars)] as const;
        if ('unjudged' in answers[0] || 'unjudged' in answers[1]) return true;
        return reached(answers[0]) <= reached(answers[1]);
      }),
      { numRuns: 400 },
    );
  });

  it('a variant the law sets no least period for gives no day, and no working', () => {
    expect(run('pa2023-tender', '2026-09-01', 'light-touch')).toMatchObject({ days: [], ends: null, actFrom: null });
  });
});

describe('beyond the last known bank holiday', () => {
  const judged = (rule: string, date: string) => runClock(clockNamed(clocks, rule, on(date)) as Clock, on(date), calendars);
  it('calendar days are still counted, working days are not', () => {
    expect(judged('pa2023-details-notice', '2035-01-01')).toMatchObject({ latest: '2035-01-30' });
    expect(judged('pa2023-standstill', '2028-12-20')).toMatchObject({ lastKnown: '2028-12-31' });
    expect(judged('call-in', '2029-03-01')).toMatchObject({ lastKnown: '2028-12-31' });
    expect(judged('agenda', '2029-01-05')).toMatchObject({ lastKnown: '2028-12-31' });
  });
  it('a period that ends on the last day known is judged, and one that would roll past it is not', () => {
    expect(judged('call-in', '2028-12-20')).toMatchObject({ ends: '2028-12-29' });
    expect(judged('pcr2015-standstill', '2028-12-20')).toMatchObject({ lastKnown: '2028-12-31' });
  });
});

describe('the machine’s time zone', () => {
  const here = process.env['TZ'];
  afterEach(() => {
    if (here === undefined) delete process.env['TZ'];
    else process.env['TZ'] = here;
  });
  it.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Apia'])(
    '%s changes nothing',
    (zone) => {
      process.env['TZ'] = zone;
      expect(run('pa2023-standstill', '2026-11-23').ends).toBe('2026-12-03');
      expect(run('pre-election', '2027-05-06').starts).toBe('2027-03-31');
      expect(run('pcr2015-standstill', '2019-10-18').ends).toBe('2019-10-28');
      expect(daysBetween(run('pa2023-contract-copy', '2026-09-30').from, on('2026-12-28'))).toBe(89);
    },
  );
});
