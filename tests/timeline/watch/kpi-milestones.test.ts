import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../src/nouns/intent.ts';
import type { Note, Row } from '../../../src/nouns/row.ts';
import { firstOfRows, grantMilestones } from '../../../src/timeline/watch/grant-milestones.ts';
import { kpiMilestones } from '../../../src/timeline/watch/kpi-milestones.ts';
import { year } from '../../../src/values/year.ts';
import { contract, grant, kpi, kpiWritten, on } from '../rows.ts';

const watch = { asOf: on('2026-11-28'), ahead: 28 };
const second = [{ text: 'Q2 2026/27', period: { from: on('2026-07-01'), to: on('2026-09-30') } }];
const third = [{ text: 'Q3 2026/27', period: { from: on('2026-10-01'), to: on('2026-12-31') } }];
const fourth = [{ text: 'Q4 2026/27', period: { from: on('2027-01-01'), to: on('2027-03-31') } }];
const only = (fields: Kpi) => kpiMilestones([kpi({ contract: 'Short breaks', measure: 'Seen in 10 days', ...fields })], [], watch)[0];

describe('a result', () => {
  it.each<[string, Kpi, string, string]>([
    [
      'short of its target',
      { target: 90, actual: 82, better: 'Higher' },
      'done',
      '82 against a target of 90, where more is better, and so missed, see',
    ],
    ['over a target that is a ceiling', { target: 10, actual: 14, better: 'lower is better' }, 'done', '14 against a target of 10'],
    ['that meets it', { target: 90, actual: 95, better: 'up' }, 'done', '95 against a target of 90'],
    ['equal to it, whichever way is better', { target: 90, actual: 90 }, 'done', '90 against a target of 90'],
    ['with no way said, by its rating', { target: 90, actual: 95, rating: 'Green' }, 'done', '95 is rated “Green”'],
    ['only rated', { rating: 'Not met' }, 'done', 'It is rated “Not met”, and so missed'],
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
    [
      'missed so far in a quarter that has not ended',
      { period: third, target: 90, actual: 82, better: 'Higher' },
      'upcoming',
      '82 against a target of 90',
    ],
    ['of no stated period', {}, 'unknown', 'no period is stated'],
    ['of a quarter of no year', { period: [{ text: 'Q1', period: null }] }, 'unknown', '“Q1”, which cannot be dated as written'],
  ])('%s', (_, fields, status, because) => {
    const found = only(fields);
    expect(found).toMatchObject({ status, kind: 'kpi result', cell: { cell: 'E2' } });
    expect(found?.because).toContain(because);
  });

  type Marks = NonNullable<Row<Kpi>['origin']['marks']>;
  const marked = (fields: Kpi, marks: Marks) =>
    kpiMilestones([kpiWritten({ contract: 'Short breaks', measure: 'Seen', period: second, ...fields }, { marks })], [], watch)[0];
  const percent = { unit: '%' };
  it.each<[string, Kpi, Marks, string, string]>([
    [
      'of 80% against 0.95 is no percentage over it',
      { target: 0.95, actual: 80, better: 'Higher' },
      { actual: percent },
      'unknown',
      '80% against a target of 0.95: 0.95 may be a share, which is 95%, or a percentage',
    ],
    ['of 0.8 against 95% likewise', { target: 95, actual: 0.8, better: 'Lower' }, { target: percent }, 'unknown', '0.8 may be a share'],
    ['of 80 against 0.95, with no sign on either', { target: 0.95, actual: 80, better: 'Higher' }, {}, 'unknown', '0.95 may be a share'],
    ['of half a visit more than a rate of one', { target: 0.5, actual: 1.2, better: 'Higher' }, {}, 'done', '1.2 against a target of 0.5'],
    [
      'of 80 against 95% is of per cent',
      { target: 95, actual: 80, better: 'Higher' },
      { target: percent },
      'done',
      '80 against a target of 95%',
    ],
    [
      'in days against days',
      { target: 5, actual: 9, better: 'Lower' },
      { target: { unit: 'day' }, actual: { unit: 'day' } },
      'done',
      '9 days against a target of 5 days, where less is better',
    ],
    [
      'in weeks against days',
      { target: 5, actual: 2, better: 'Lower' },
      { target: { unit: 'day' }, actual: { unit: 'week' } },
      'unknown',
      '2 weeks against a target of 5 days: they are not said to be in the same unit',
    ],
    [
      'over what is not to be passed',
      { target: 5, actual: 9 },
      { target: { sign: '≤' } },
      'done',
      '9 against a target of ≤ 5, where less is better',
    ],
    ['at what is not to be passed', { target: 5, actual: 5 }, { target: { sign: '≤' } }, 'done', '5 against a target of ≤ 5'],
    ['at what it is to stay under', { target: 5, actual: 5 }, { target: { sign: '<' } }, 'done', '5 against a target of < 5'],
    ['short of what is to be reached', { target: 95, actual: 93 }, { target: { sign: '≥', unit: '%' } }, 'done', 'a target of ≥ 95%'],
    [
      'whose target’s sign is against what is said to be better',
      { target: 95, actual: 97, better: 'Lower' },
      { target: { sign: '≥' } },
      'unknown',
      'its sign and what is said to be better do not agree',
    ],
  ])('%s', (_, fields, marks, status, because) => {
    const found = marked(fields, marks);
    expect(found).toMatchObject({ status });
    expect(found?.because).toContain(because);
  });

  const noted = (fields: Kpi, field: string, quoted: string, kind: Note['kind'] = 'unreadable') =>
    kpiMilestones([kpiWritten({ measure: 'Seen', period: second, ...fields }, { notes: [{ kind, field, quoted }] })], [], watch)[0];
  it('that is stated and cannot be read is not “not reported”, nor such a target “not stated”', () => {
    expect(noted({ target: 5 }, 'actual', 'nine or so')).toMatchObject({
      status: 'unknown',
      because: 'Its result is “nine or so”, which cannot be read, see kpis.csv E2.',
    });
    expect(noted({ target: 5 }, 'actual', '<5', 'not stated')).toMatchObject({
      status: 'unknown',
      because: expect.stringContaining('“<5”'),
    });
    expect(noted({ target: 5 }, 'actual', 'n/a', 'not stated')).toMatchObject({
      status: 'overdue',
      because: expect.stringContaining('No result'),
    });
    expect(noted({ actual: 9, better: 'Lower' }, 'target', 'as last year')).toMatchObject({
      status: 'unknown',
      because: '9: its target at kpis.csv D2 is “as last year”, which cannot be read, see kpis.csv E2.',
    });
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

  it('that one row gives for several years has one end, told once', () => {
    const [first, next] = (['2025/26', '2026/27'] as const).map((each) => grant({ fund: 'Holiday activities', year: year(each) }));
    const below = { ...grant({ fund: 'Family hubs' }), origin: { ...grant({}).origin, row: 3 } };
    expect(firstOfRows([first, next, below].flatMap((each) => each ?? []))).toEqual([first, below]);
  });

  it('with no end is unknown, never fine', () => {
    expect(grantMilestones(grant({ fund: 'Holiday activities' }), watch)).toMatchObject([{ due: null, status: 'unknown' }]);
  });
});
