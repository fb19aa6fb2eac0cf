import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Activity } from '../../../src/nouns/intent.ts';
import type { PrintedTimetable } from '../../../src/nouns/printed-timetable.ts';
import type { Row } from '../../../src/nouns/row.ts';
import type { Workspace } from '../../../src/nouns/workspace.ts';
import { renewalGaps } from '../../../src/timeline/contract/renewal-gaps.ts';
import { diaryOf } from '../../../src/timeline/days/diary.ts';
import { stepNamed } from '../../../src/timeline/printed/steps.ts';
import { printedTimetables } from '../../../src/timeline/printed/timetables.ts';
import { printedMilestones } from '../../../src/timeline/watch/printed-milestones.ts';
import type { Day } from '../../../src/values/day.ts';
import { activity, calendars, contract, ground, meeting, on, overlays, printedSteps } from '../rows.ts';

const printed = (rows: readonly (readonly [string, string, string?])[]): Row<Activity>[] => {
  const { table } = activity('a', {}).origin;
  return rows.map(([title, from, to], index) => ({
    id: `step-${index + 1}`,
    activity: title,
    timeframe: [{ text: from, period: { from: on(from), to: on(to ?? from) } }],
    origin: { table, row: index + 2, notes: [] },
  }));
};

/** The slides' own seven steps, with the year their reader decided. */
const slides = printed([
  ['Finalise service specifications', '2019-04-01', '2019-06-30'],
  ['Advertise tender', '2019-06-20', '2019-06-30'],
  ['Tender deadline', '2019-07-01', '2019-07-31'],
  ['Evaluation', '2019-08-01', '2019-08-31'],
  ['Cabinet decision on award of contracts', '2019-10-17'],
  ['Contract mobilisation', '2019-11-01', '2019-12-31'],
  ['Contract start date', '2020-01-01'],
]);
const next = contract('new', { title: '0-19 Healthy Child Programme and Early Help', category: 'Early Help', start: on('2020-01-01') });

function held(
  activities: readonly Row<Activity>[],
  contracts: readonly Row<Contract>[] = [next],
  more: Partial<Workspace> = {},
  meetings: readonly string[] = [],
) {
  const base = ground('2019-06-10', more);
  const diary = diaryOf(
    base.workspace,
    calendars,
    overlays,
    meetings.map((day, n) => meeting({ body: 'Cabinet', date: on(day) }, n + 2)),
  );
  return printedTimetables({ ...base, diary, contracts, activities, known: printedSteps });
}
const only = (...given: Parameters<typeof held>): PrintedTimetable => held(...given)[0] as PrintedTimetable;
const gap = ({ gaps }: PrintedTimetable, from: string, to: string) => gaps.find((each) => each.from.id === from && each.to.id === to);

describe('a timetable as a paper prints it', () => {
  const timetable = only(slides);

  it('is the contract’s that starts on its day, under the law in force when it begins', () => {
    expect(timetable).toMatchObject({ contract: 'new', regime: 'PCR 2015 light touch', cell: { cell: 'A2' } });
    expect(timetable.because).toContain('in force on 1 April 2019');
  });

  it('has 76 days from decision to start, of which 61 are mobilisation: both less than the shortest that is usual', () => {
    expect(gap(timetable, 'decision', 'start')).toMatchObject({ days: 76, verdict: 'short' });
    // Twelve weeks from 1 November 2019 are over on 23 January 2020.
    expect(gap(timetable, 'mobilisation', 'start')).toMatchObject({ days: 61, verdict: 'short', shortest: '2020-01-24' });
  });

  it('leaves room for the standstill by the law alone, and not for call-in before it', () => {
    // Told on 17 October, ten days end on Sunday 27 and so on Monday 28: signed on 29 October at the earliest.
    // A call-in of three working days from 18 October ends on the 22nd; told on the 23rd, ten days end on Saturday 2 November, so on Monday 4.
    expect(gap(timetable, 'decision', 'mobilisation')).toMatchObject({
      days: 15,
      byLaw: '2019-10-29',
      shortest: '2019-11-05',
      verdict: 'short',
    });
    expect(timetable.remarks.map(({ text }) => text).join(' ')).toMatch(
      /No day is printed for .*Standstill.* and “Signing of the contract”/,
    );
  });

  it('needs notice of the decision by 18 September, its papers by 9 October, and staff information by 4 December', () => {
    expect(timetable.notices.map(({ before, by }) => [before.id, by])).toEqual([
      ['decision', '2019-09-18'],
      ['decision', '2019-10-09'],
      ['start', '2019-12-04'],
    ]);
  });

  it('is shown by each notice as a milestone while what it leads to is ahead', () => {
    const told = (asOf: string) => printedMilestones(timetable, { asOf: on(asOf), ahead: 28 }).map(({ due, status }) => [due, status]);
    expect(told('2019-09-01')).toEqual([
      ['2019-09-18', 'due'],
      ['2019-10-09', 'upcoming'],
      ['2019-12-04', 'upcoming'],
    ]);
    expect(told('2019-10-01')[0]).toEqual(['2019-09-18', 'unknown']);
    expect(told('2019-10-18')).toEqual([['2019-12-04', 'upcoming']]);
    expect(told('2020-01-02')).toEqual([]);
  });

  it('is the same in whatever order its rows come', () => {
    expect(only([...slides].reverse()).gaps).toEqual(timetable.gaps);
  });

  it('asks whether there is a meeting on the day, where meetings are known around it', () => {
    const wrong = (...days: string[]) => only(slides, [next], {}, days).remarks.filter(({ isWrong }) => isWrong);
    expect(wrong('2019-09-12', '2019-10-17', '2019-11-14')).toEqual([]);
    expect(wrong('2019-09-12', '2019-10-10', '2019-11-14')).toMatchObject([
      { cells: [{ cell: 'B6' }], text: expect.stringContaining('10 October 2019') },
    ]);
    expect(wrong('2019-09-12')).toEqual([]);
  });

  it('is unlawful where a contract is signed inside its standstill, and backwards where a step is printed before another', () => {
    const signed = (day: string) =>
      gap(only([...slides.slice(0, 5), ...printed([['Contract signed', day]]), ...slides.slice(5)]), 'decision', 'signature')?.verdict;
    expect(signed('2019-10-28')).toBe('unlawful');
    expect(signed('2019-10-29')).toBe('short');
    expect(signed('2019-10-16')).toBe('backwards');
    expect(signed('2019-12-02')).toBe('fits');
  });

  it('is held to the committee’s own way of deciding: no notice in a forward plan', () => {
    expect(only(slides, [next], { governance: 'committee' }).notices.map(({ by }) => by)).toEqual(['2019-10-09', '2019-12-04']);
  });
});

const sevenYears = (of: Day): Day => on(of.replace(/^\d+/, (year) => String(Number(year) + 7)));
const sevenYearsOn = slides.map((row) => ({
  ...row,
  timeframe: (row.timeframe ?? []).map(({ text, period }) => ({
    text,
    period: period && { from: sevenYears(period.from), to: sevenYears(period.to) },
  })),
}));

describe('what is no timetable, or cannot be held against anything', () => {
  it('a plan of which few rows are steps, or without a start, is none', () => {
    const others = printed(Array.from({ length: 8 }, (_, n) => [`Review pathway ${n}`, '2019-06-01'] as const));
    expect(held([...slides, ...others])).toEqual([]);
    expect(held(slides.slice(0, 6))).toEqual([]);
  });

  it('a step printed twice, or without a year, is said and not used', () => {
    const twice = only([...slides, ...printed([['Evaluate tenders', '2019-09-01']])]);
    expect(twice.steps.map(({ id }) => id)).not.toContain('evaluation');
    expect(twice.remarks[0]?.cells).toHaveLength(2);
    const bare = slides.map((row, n) => (n === 4 ? { ...row, timeframe: [{ text: '17 October', period: null }] } : row));
    expect(only(bare).remarks[0]).toMatchObject({ cells: [{ cell: 'B6' }] });
    const endless = slides.map((row, n) => (n === 6 ? { ...row, timeframe: [] } : row));
    expect(only(endless)).toMatchObject({ regime: '', gaps: [] });
  });

  it('without a contract its own words say what is bought; where they say nothing no route is told', () => {
    const { table } = activity('a', {}).origin;
    const under = (words: string) =>
      slides.map((row) => ({ ...row, origin: { ...row.origin, table: { ...table, words: [{ cell: 'A1', text: words }] } } }));
    expect(only(under('Early help integration'), [])).toMatchObject({ contract: null, regime: 'PCR 2015 light touch' });
    expect(only(under('Project plan'), []).because).toMatch(
      /^No contract of the register starts on that day, so its own words say what it buys/,
    );
    const mixed = contract('new', { title: 'Health visiting and early help', start: on('2027-01-01') });
    expect(only(sevenYearsOn, [mixed])).toMatchObject({
      contract: 'new',
      regime: '',
      gaps: [],
      because: expect.stringContaining('health-share'),
    });
  });

  it('a step that is no stage of the route is said: a direct award has no tender', () => {
    const awarded = contract('new', {
      title: 'School nursing',
      cpv: ['85141200'],
      route: 'Direct award process A',
      start: on('2027-01-01'),
    });
    const timetable = only(sevenYearsOn, [awarded]);
    expect(timetable.regime).toBe('PSR direct award process A');
    expect(timetable.remarks.filter(({ text }) => text.includes('no stage')).map(({ cells }) => cells[0]?.cell)).toEqual([
      'B2',
      'B3',
      'B4',
      'B5',
      'B7',
    ]);
  });

  it('a step goes by its longest words', () => {
    const named = (text: string) => stepNamed(text, printedSteps)?.id;
    expect(named('Cabinet decision to procure')).toBe('approval');
    expect(named('Cabinet decision on award of contracts')).toBe('decision');
    expect(named('Standstill period ends')).toBe('standstill');
    expect(named('Appoint a project manager')).toBeUndefined();
  });
});

describe('a renewal before what follows starts', () => {
  const due = (from: string, to: string) => [{ text: 'when', period: { from: on(from), to: on(to) } }];
  const old = (more: Contract) => contract('old', { title: 'Early Help (Phase 1)', renewal: due('2019-04-01', '2019-04-30'), ...more });
  const days = (...rows: Row<Contract>[]) => renewalGaps(rows).map((each) => [each.contract, each.next.contract, each.days]);

  it('is 275 days from 1 April 2019 to 1 January 2020', () => {
    expect(days(old({}), next)).toEqual([['old', 'new', 275]]);
  });

  it('is none where an end is stated, it is over, nothing holds its title, or what follows starts in time', () => {
    expect(days(old({ end: on('2019-12-31') }), next)).toEqual([]);
    expect(days(old({ status: 'Terminated' }), next)).toEqual([]);
    expect(days(old({ title: 'Toy library' }), next)).toEqual([]);
    expect(days(old({}), contract('new', { title: 'Early Help', start: on('2019-04-30') }))).toEqual([]);
    expect(days(old({ renewal: [{ text: 'April', period: null }] }), next)).toEqual([]);
  });
});
