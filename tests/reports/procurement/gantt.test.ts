import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineGantt, quartersTable, stagesGantt } from '../../../src/reports/procurement/gantt.ts';
import { addDays, day } from '../../../src/values/day.ts';
import { contentAt } from '../page-of.ts';
import { timeline } from '../sample-plan.ts';

const asOf = day('2026-11-28');
const stage = (id: string, latestStart: string, latestFinish: string, earliestStart: string) => ({
  ...(timeline.stages[0] as (typeof timeline.stages)[number]),
  id,
  name: id,
  latestStart: day(latestStart),
  latestFinish: day(latestFinish),
  earliestStart: day(earliestStart),
});
const one = {
  ...timeline,
  stages: [stage('tender', '2027-01-04', '2027-02-12', '2026-11-28'), stage('start', '2027-04-01', '2027-04-01', '2027-03-01')],
};
const barAt = (table: ReturnType<typeof stagesGantt>, key: string): string => {
  const content = contentAt(table, key, 'when');
  return content?.kind === 'bar' ? content.text : '';
};

describe('stages as a chart', () => {
  const table = stagesGantt('gantt', one, asOf);

  it('run from the first day to the last, what can be before what must, a day by its own sign', () => {
    // 125 days over 50 places: two and a half days a place.
    expect(barAt(table, 'tender')).toBe(`${'░'.repeat(14)}${'█'.repeat(17)}${'·'.repeat(19)}`);
    expect(barAt(table, 'start')).toBe(`┊${'·'.repeat(36)}${'░'.repeat(12)}◆`);
    expect(table.columns[1]?.title).toMatch(/^Nov26·+Jan27·+/);
  });

  it('always fill their room, whatever the days, and show today where no bar stands', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: -200, max: 200 }),
        (start, length, lead) => {
          const from = addDays(asOf, start);
          const to = addDays(from, length);
          const drawn = { ...timeline, stages: [stage('only', from, to, addDays(from, lead))] };
          const chart = stagesGantt('gantt', drawn, asOf);
          expect([...barAt(chart, 'only')]).toHaveLength(50);
          expect([...(chart.columns[1]?.title ?? '')]).toHaveLength(50);
          expect(barAt(chart, 'only')).toMatch(length === 0 ? /◆/ : /█/);
        },
      ),
    );
  });
});

describe('a pipeline as a chart', () => {
  it('leaves out what cannot be worked back', () => {
    const table = pipelineGantt('gantt', [timeline, { ...timeline, id: 'other', pointOfNoReturn: null }], day('2015-05-01'));
    expect(table.rows.map(({ key }) => key)).toEqual([timeline.id]);
  });
});

describe('a pipeline by quarter', () => {
  const ahead = (id: string, pointOfNoReturn: string, start: string, verdict: 'late' | 'comfortable' = 'late') => ({
    ...timeline,
    verdict,
    id,
    pointOfNoReturn: day(pointOfNoReturn),
    start: day(start),
  });
  const cells = (table: NonNullable<ReturnType<typeof quartersTable>>, key: string) =>
    table.columns.slice(1).map(({ id }) => {
      const content = contentAt(table, key, id);
      return content?.kind === 'text' ? content.text : null;
    });

  it('says where each begins and starts, and fills what lies between', () => {
    const table = quartersTable(
      [
        ahead('a', '2027-02-01', '2027-09-01', 'comfortable'),
        ahead('b', '2025-02-01', '2027-04-01'),
        ahead('c', '2026-10-02', '2026-12-31'),
      ],
      asOf,
    );
    if (!table) throw new Error('no table');
    expect(table.columns.map(({ title }) => title)).toEqual(['Contract', 'Oct–Dec 26', 'Jan–Mar 27', 'Apr–Jun 27', 'Jul–Sep 27']);
    expect(cells(table, 'a')).toEqual(['', 'begin', 'should be under way', 'start']);
    expect(cells(table, 'b')).toEqual(['late', 'late', 'start', '']);
    expect(cells(table, 'c')).toEqual(['begin, start', '', '', '']);
  });

  it('says of one of which nothing is told how it stands where it lies, and what the word means', () => {
    const untold = { ...ahead('a', '2027-02-01', '2027-09-01'), verdict: 'unknown' as const };
    const table = quartersTable([untold], asOf);
    if (!table) throw new Error('no table');
    expect(cells(table, 'a')).toEqual(['', 'begin', 'between', 'start']);
    expect(table.note).toContain('between: it lies between the two');
    expect(quartersTable([ahead('b', '2027-02-01', '2027-09-01')], asOf)?.note).not.toContain('between');
  });

  it('says of one that a person recorded as begun that it is under way', () => {
    const begun = { ...ahead('a', '2027-02-01', '2027-09-01', 'comfortable'), isBegun: true as const };
    const late = { ...ahead('b', '2025-02-01', '2027-04-01'), isBegun: true as const };
    const table = quartersTable([begun, late], asOf);
    if (!table) throw new Error('no table');
    expect(cells(table, 'a')).toEqual(['', 'begun', 'under way', 'start']);
    expect(cells(table, 'b')).toEqual(['under way', 'under way', 'start', '']);
  });

  it('is no wider than a page, and says when something is cut off', () => {
    const table = quartersTable([ahead('a', '2027-02-01', '2035-09-01')], asOf);
    expect(table?.columns).toHaveLength(15);
    expect(table?.note).toContain('cut off on the right');
  });

  it('is not there when nothing lies ahead', () => {
    expect(quartersTable([ahead('a', '2020-02-01', '2021-09-01')], asOf)).toBeNull();
  });
});
