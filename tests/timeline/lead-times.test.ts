import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../src/nouns/contract.ts';
import type { Workspace } from '../../src/nouns/workspace.ts';
import { diaryOf } from '../../src/timeline/days/diary.ts';
import { milestonesOf } from '../../src/timeline/milestones.ts';
import { scheduleAll } from '../../src/timeline/schedule.ts';
import { addDays, day } from '../../src/values/day.ts';
import { calendars, contract, ground, law, meeting, on, overlays, workspace } from './rows.ts';

const asOf = '2026-06-01';
const columns = ['cpv', 'category', 'owner'];

interface Given {
  readonly more?: Partial<Workspace>;
  readonly meetings?: readonly string[];
  readonly asOf?: string;
}

function told(rows: readonly ReturnType<typeof contract>[], { more = {}, meetings = [], asOf: today = asOf }: Given = {}) {
  const here = workspace(today, more);
  const met = meetings.map((date, n) => meeting({ body: 'Cabinet', date: on(date) }, n + 2));
  const diary = diaryOf(here, calendars, overlays, met);
  const timelines = scheduleAll({ ...ground(today, more), diary, contracts: rows });
  const records = { contracts: rows, activities: [], kpis: [], grants: [] };
  return { timelines, milestones: milestonesOf({ records, timelines, timetables: [], workspace: here, law: { ...law, diary } }) };
}

function only(kind: string, fields: Contract, given?: Given) {
  return told([contract('x', { title: 'Family support', start: on('2024-04-01'), ...fields }, columns)], given).milestones.find(
    (each) => each.kind === kind,
  );
}

describe('the last day a reprocurement can begin', () => {
  it('is that of the route’s own stages, with the shortest and the longest beside the likely', () => {
    const { timelines, milestones } = told([contract('x', { title: 'Family support', start: on('2024-04-01'), end: on('2028-03-31') })]);
    const [timeline] = timelines;
    const found = milestones.find(({ kind }) => kind === 'reprocurement start');
    expect(found?.due).toBe(timeline?.pointOfNoReturn);
    expect(found?.due).toBe(timeline?.stages.map(({ latestStart }) => latestStart).sort()[0]);
    expect((timeline?.beginBy?.low as string) > (found?.due as string)).toBe(true);
    expect((timeline?.beginBy?.high as string) < (found?.due as string)).toBe(true);
    expect(found?.because).toMatch(/at the shortest it is .* 202\d, at the longest .* 202\d/);
  });
  it('moves with the meetings that decide, the shortest and the longest too', () => {
    const end = on('2028-03-31');
    const free = only('reprocurement start', { end });
    const met = only('reprocurement start', { end }, { meetings: ['2027-01-12', '2027-05-11', '2027-09-14', '2028-01-11'] });
    expect((met?.due as string) < (free?.due as string)).toBe(true);
    expect(met?.because).not.toBe(free?.because);
  });
  it('is for the contract itself where it has yet to start', () => {
    expect(only('procurement start', { start: on('2028-04-01') })?.due).toBe(only('reprocurement start', { end: on('2028-03-31') })?.due);
  });
  it('is unknown where no route can be chosen, and says why; without an end that is said of the end alone', () => {
    const mixed = only('reprocurement start', { end: on('2028-03-31'), cpv: ['85141000', '85312300'] });
    expect(mixed).toMatchObject({ due: null, status: 'unknown', source: 'no route could be chosen' });
    expect(mixed?.because).toContain('health-share');
    expect(told([contract('x', {})]).milestones.map(({ kind }) => kind)).toEqual(['contract end']);
  });
  it('beyond the bank holidays that are known is one line for two thousand contracts, with how many and why', () => {
    const rows = Array.from({ length: 2000 }, (_, n) =>
      contract(`c${n}`, { title: `Contract ${n}`, start: on('2024-04-01'), end: addDays(on('2031-03-31'), n % 300) }),
    );
    const found = told(rows).milestones.filter(({ kind }) => kind === 'reprocurement start');
    expect(found).toHaveLength(1);
    expect(found[0]?.title).toBe('2,000 contracts');
    expect(found[0]?.because).toContain('Bank holidays after 31 December 2028');
  });
});

describe('the last day the review before an extension can begin', () => {
  const fields: Contract = { end: on('2027-09-30'), extensionLeft: 12, noticeMonths: 3 };
  it('is before the contract’s own day of notice by the review and the decision, as members decide, and an officer’s later', () => {
    const found = only('extension review', fields);
    // Notice on 30 June 2027. A key decision takes longer than an officer's three weeks or so, and either follows eight weeks of review.
    expect((found?.due as string) < addDays(day('2027-06-30'), -8 * 7 - 28)).toBe(true);
    expect(found?.because).toContain('notice on 30 June 2027');
    expect(found?.because).toMatch(/Where an officer may decide, by (?:March|April|\d+ (?:March|April)) 2027/);
  });
  it('checked by hand with a committee: eight weeks, six of a report, five clear days, and the record', () => {
    const found = only('extension review', fields, { more: { governance: 'committee' } });
    // Record over 29 June (two working days after the decision on the 25th); agenda open from 17 June for the 25th; report from 6 May; review from 11 March.
    expect(found?.due).toBe('2027-03-11');
  });
  it('follows who decides: an executive’s notice and call-in take longer than a committee', () => {
    const executive = only('extension review', fields)?.due as string;
    const committee = only('extension review', fields, { more: { governance: 'committee' } })?.due as string;
    expect(executive < committee).toBe(true);
  });
  it('waits for the meetings there are', () => {
    const met = only('extension review', fields, { meetings: ['2027-02-09', '2027-06-29'] })?.due as string;
    expect(met < (only('extension review', fields)?.due as string)).toBe(true);
  });
  it('with no notice stated takes the months that are usual, and says so', () => {
    const { noticeMonths: _, ...unsaid } = fields;
    const found = only('extension review', unsaid);
    expect(found?.because).toContain('after the months of notice that are usual');
    expect((found?.due as string) < (only('extension review', fields)?.due as string)).toBe(true);
  });
  it('is none without an extension left, nor once the day of notice has passed', () => {
    expect(only('extension review', { end: on('2027-09-30'), noticeMonths: 3 })).toBeUndefined();
    expect(only('extension review', fields, { asOf: '2027-06-30' })?.status).toBe('unknown');
    expect(only('extension review', fields, { asOf: '2027-07-01' })).toBeUndefined();
  });
  it('begun on its day reaches the notice, whatever the day of notice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 700 }), (after) => {
        const noticeBy = addDays(day(asOf), after);
        const found = only('extension review', { end: addDays(noticeBy, 90), extensionLeft: 12, extensionNoticeBy: noticeBy });
        expect(found?.due !== null && (found?.due as string) < addDays(noticeBy, -56)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
