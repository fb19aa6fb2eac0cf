import { describe, expect, it } from 'vitest';
import { duties } from '../../../src/reports/pages/duties.ts';
import { summary } from '../../../src/reports/pages/summary.ts';
import { day } from '../../../src/values/day.ts';
import { contentAt, down, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';

const page = pageOf(duties, samplePlan);
const law = tableIn(page, 'duties-law');

describe('the duties of a plan', () => {
  it('stand in tables of their kind, law apart from guidance, and no table for a kind that asks nothing', () => {
    expect(down(law, 'id')).toEqual(['CIC-03', 'PFS-01', 'ECD-08', 'ECD-05', 'X-01']);
    expect(down(tableIn(page, 'duties-guidance'), 'id')).toEqual(['CIC-21']);
    expect(() => tableIn(page, 'duties-grants')).toThrow();
  });

  it('say what these files show, and never that one is breached', () => {
    expect(down(law, 'shown')).toEqual([
      'No arrangement seen in these files',
      'Seen on some days',
      'Seen, with days in doubt',
      'Seen on every day',
      'Not judged',
    ]);
    expect(page.lead).toContain('never says that a duty is breached');
    expect(JSON.stringify(page.blocks)).not.toMatch(/breach|unmet|fail/i);
  });

  it('have each day in force in one of covered, open and in doubt; what was not judged has none, which is not nought', () => {
    const days = ['days', 'covered', 'open', 'doubtful'].map((column) => down(law, column));
    expect(days).toEqual([
      [366, 366, 183, 366, 366],
      [0, 245, 0, 366, null],
      [366, 91, 0, 0, null],
      [0, 30, 183, 0, null],
    ]);
  });

  it('name the open days, what leaves days in doubt and why one was not judged', () => {
    const [none, some, doubt, , unjudged] = down(law, 'remark') as (string | null)[];
    expect(none).toBeNull();
    expect(some).toBe(
      'Open 1 Jan 2016 to 31 Mar 2016. In doubt 1 Apr 2015 to 30 Apr 2015: “Family support” is seen, but its start is not stated, so whether it runs all year cannot be told.',
    );
    expect(doubt).toBe('In doubt throughout: its start is not stated.');
    expect(unjudged).toBe('No service or contract would show it.');
  });

  it('say of days covered before the start of a service what row covers them', () => {
    const [first] = samplePlan.duties;
    const days = { from: day('2015-04-01'), to: day('2015-09-30') };
    const doubtful = [{ from: day('2015-10-01'), to: day('2016-03-31') }];
    const seen = samplePlan.placements.slice(0, 1);
    const standing = {
      ...(first as NonNullable<typeof first>),
      seen,
      before: [{ service: 'Visiting', days }],
      gaps: [],
      doubtful,
      doubt: 'its end is not stated',
    };
    const table = tableIn(pageOf(duties, { ...samplePlan, duties: [standing] }), 'duties-law');
    expect(down(table, 'covered')).toEqual([183]);
    expect(down(table, 'remark')).toEqual([
      'Covered 1 Apr 2015 to 30 Sep 2015 by what the row of “Visiting” says of who had it until then. In doubt 1 Oct 2015 to 31 Mar 2016: its end is not stated.',
    ]);
  });

  it('carry who leads, the place, since when, the source and whether somebody has read it there', () => {
    expect(contentAt(law, 'PFS-01 in North', 'where')).toEqual({ kind: 'text', text: 'In North' });
    expect(contentAt(law, 'CIC-03', 'lead')).toEqual({ kind: 'text', text: 'The local authority' });
    expect(contentAt(law, 'CIC-03', 'from')).toEqual({ kind: 'day', day: '2004-04-01' });
    expect(contentAt(law, 'CIC-03', 'checked')).toEqual({ kind: 'text', text: 'Yes' });
    expect(down(tableIn(page, 'duties-guidance'), 'checked')).toEqual(['From memory']);
    expect(contentAt(tableIn(page, 'duties-guidance'), 'CIC-21', 'days')?.kind).toBe('absent');
  });

  it('name the services seen with their cells, the first few of many', () => {
    const [first, second] = samplePlan.placements;
    expect(contentAt(law, 'PFS-01 in North', 'arrangements')).toEqual({ kind: 'text', text: `${first?.service}; ${second?.service}` });
    expect(contentAt(law, 'PFS-01 in North', 'cells')).toEqual({ kind: 'cells', cells: [first?.cell, second?.cell] });
    const [standing] = samplePlan.duties.slice(3, 4);
    const many = Array.from({ length: 9 }, (_, n) => ({
      ...samplePlan.placements[0],
      service: `Service ${n}`,
    })) as typeof samplePlan.placements;
    const wide = tableIn(
      pageOf(duties, { ...samplePlan, duties: [{ ...(standing as (typeof samplePlan.duties)[number]), seen: many }] }),
      'duties-law',
    );
    expect(down(wide, 'arrangements')).toEqual(['Service 0; Service 1; Service 2; Service 3; Service 4; Service 5; and 3 more']);
  });

  it('are counted kind by kind, live, and never added to one another', () => {
    const counted = tableIn(page, 'duties-counted');
    expect(counted.rows.map(({ key }) => key)).toEqual(['duties-law', 'duties-guidance']);
    expect(counted.columns.slice(1).map(({ id }) => contentAt(counted, 'duties-law', id))).toEqual(
      Array.from({ length: 5 }, () => ({ kind: 'count', count: 1 })),
    );
    expect(contentAt(tableIn(pageOf(summary, samplePlan), 'summary'), 'duties', 'value')).toEqual({ kind: 'count', count: 1 });
  });

  it('are left out where nothing could show an arrangement', () => {
    expect(duties.build(emptyPlan)).toMatchObject({ leftOut: true });
  });
});
