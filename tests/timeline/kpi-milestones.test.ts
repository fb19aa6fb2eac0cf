import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../src/nouns/intent.ts';
import { grantMilestones } from '../../src/timeline/grant-milestones.ts';
import { kpiMilestones } from '../../src/timeline/kpi-milestones.ts';
import { contract, grant, kpi, on } from './rows.ts';

const watch = { asOf: on('2026-11-28'), ahead: 28 };
const second = [{ text: 'Q2 2026/27', period: { from: on('2026-07-01'), to: on('2026-09-30') } }];
const third = [{ text: 'Q3 2026/27', period: { from: on('2026-10-01'), to: on('2026-12-31') } }];
const fourth = [{ text: 'Q4 2026/27', period: { from: on('2027-01-01'), to: on('2027-03-31') } }];
const only = (fields: Kpi) => kpiMilestones([kpi({ contract: 'Short breaks', measure: 'Seen in 10 days', ...fields })], [], watch)[0];

describe('a result', () => {
  it.each<[string, Kpi, string, string]>([
    ['short of its target', { target: 90, actual: 82, better: 'Higher' }, 'overdue', '82 against a target of 90, where more is better'],
    ['over a target that is a ceiling', { target: 10, actual: 14, better: 'lower is better' }, 'overdue', '14 against a target of 10'],
    ['that meets it', { target: 90, actual: 95, better: 'up' }, 'done', '95 against a target of 90'],
    ['equal to it, whichever way is better', { target: 90, actual: 90 }, 'done', '90 against a target of 90'],
    ['with no way said, by its rating', { target: 90, actual: 95, rating: 'Green' }, 'done', '95 is rated “Green”'],
    ['only rated', { rating: 'Not met' }, 'overdue', 'It is rated “Not met”'],
    ['rated amber', { target: 90, actual: 88, rating: 'Amber' }, 'unknown', 'whether more or less is better is not stated'],
    ['with no target', { actual: 88 }, 'unknown', 'no target is stated'],
    [
      'not reported for a quarter that has ended',
      { period: second },
      'overdue',
      'No result is reported for Q2 2026/27, which ends on 30 September 2026',
    ],
    ['of a quarter that ends after four weeks', { period: third }, 'upcoming', 'which ends on 31 December 2026'],
    ['of a quarter still to begin', { period: fourth }, 'upcoming', 'which ends on 31 March 2027'],
    ['of no stated period', {}, 'unknown', 'no period is stated'],
    ['of a quarter of no year', { period: [{ text: 'Q1', period: null }] }, 'unknown', '“Q1”, which cannot be dated as written'],
  ])('%s', (_, fields, status, because) => {
    const found = only(fields);
    expect(found).toMatchObject({ status, kind: 'kpi result', cell: { cell: 'E2' } });
    expect(found?.because).toContain(because);
  });

  it('is its contract’s, by reference or title, and its owner’s', () => {
    const row = contract('c1', { ref: 'C1', title: 'Short breaks', owner: 'Commissioning manager' });
    const told = kpiMilestones([kpi({ contract: 'short  breaks', measure: 'Seen' })], [row], watch)[0];
    expect(told).toMatchObject({ contract: 'c1', owner: 'Commissioning manager', title: 'Short breaks: Seen' });
    expect(kpiMilestones([kpi({ contract: 'Other', measure: 'Seen' })], [row], watch)[0]).toMatchObject({ contract: 'Other', owner: null });
  });
});

describe('a grant', () => {
  it.each([
    [on('2026-12-10'), 'due'],
    [on('2027-03-31'), 'upcoming'],
    [on('2026-03-31'), 'unknown'],
  ])('that ends on %s is %s', (ends, status) => {
    expect(grantMilestones(grant({ fund: 'Holiday activities', ends }), watch)).toMatchObject([
      { due: ends, status, kind: 'grant end', cell: { cell: 'C2' } },
    ]);
  });

  it('with no end is unknown, never fine', () => {
    expect(grantMilestones(grant({ fund: 'Holiday activities' }), watch)).toMatchObject([{ due: null, status: 'unknown' }]);
  });
});
