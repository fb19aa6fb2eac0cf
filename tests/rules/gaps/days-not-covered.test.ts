import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { day } from '../../../src/values/day.ts';
import { dutyOf, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'days-not-covered';
const sheets = [sheetOf('services', [{ service: 'Parenting' }])];
const cell = (row: number, column: string) => ({ file: 'data/services.csv', sheet: null, cell: `${column}${row}` });

function offer(service: string, row: number, start: string | null, end: string | null, more: Partial<Placement> = {}): Placement {
  return placed(service, {
    cell: cell(row, 'A'),
    needs: ['parenting'],
    start: start === null ? null : day(start),
    end: end === null ? null : day(end),
    at: { start: cell(row, 'D'), end: cell(row, 'E') },
    ...more,
  });
}
const judged = (placements: readonly Placement[], more = {}) => verdictOf(code, { sheets, placements, ...more });
const old = offer('Groups', 2, '2012-04-01', '2015-08-31');
const next = offer('Course', 3, '2015-11-01', '2018-10-31');

describe('days with no provision for a need', () => {
  it('are found between what ends and what begins, with the cells of both, however the rows are shuffled', () => {
    expect(judged([old, next])).toMatchObject({ cells: [['E2', 'D3']], severities: ['warning'], examined: 1 });
    expect(judged([next, old]).findings).toEqual(judged([old, next]).findings);
  });

  it('are clean when another service runs on them, or when they are fewer than a week', () => {
    expect(judged([old, next, offer('Drop in', 4, '2010-04-01', '2020-03-31')]).cells).toEqual([]);
    expect(judged([old, offer('Course', 3, '2015-09-07', '2018-10-31')]).cells).toEqual([]);
    expect(judged([old, offer('Course', 3, '2015-09-07', null)], { limits: { [code]: { fewestDays: 2 } } }).cells).toEqual([['E2', 'D3']]);
  });

  it('are found to the end of the year when a listed service ends and nothing follows', () => {
    expect(judged([old])).toMatchObject({ cells: [['E2']] });
  });

  it('are advice once they are over', () => {
    const early = [offer('Groups', 2, '2012-04-01', '2015-04-14'), offer('Course', 3, '2015-06-01', '2018-10-31')];
    expect(judged(early).severities).toEqual(['advice']);
  });

  it('are no gap before something new, unless what it follows ended within the year before', () => {
    expect(judged([next]).cells).toEqual([]);
    expect(judged([offer('Groups', 2, '2010-04-01', '2014-12-31'), next]).cells).toEqual([['E2', 'D3']]);
    expect(judged([offer('Groups', 2, '2010-04-01', '2013-12-31'), next]).cells).toEqual([]);
  });

  it('are one finding for several needs of the same arrangements', () => {
    const needs = ['health-visiting', 'early-childhood-health'];
    expect(
      judged([
        { ...old, needs },
        { ...next, needs },
      ]).cells,
    ).toEqual([['E2', 'D3']]);
  });

  it('are told by the title where no need is known', () => {
    const [a, b] = [
      offer('Holiday club', 2, '2012-04-01', '2015-08-31', { needs: [] }),
      offer('Holiday clubs service', 3, '2015-11-01', '2018-10-31', { needs: [] }),
    ];
    expect(judged([a, b]).cells).toEqual([['E2', 'D3']]);
    expect(judged([a, { ...b, service: 'Saturday club' }]).cells).toEqual([['E2']]);
  });

  it('are not looked for outside the scope of the plan', () => {
    expect(judged([old, next].map((one) => ({ ...one, status: 'out-of-scope' as const, element: null }))).examined).toBe(0);
  });

  it('are not judged where a date is missing, once for all where none is dated', () => {
    expect(judged([offer('Groups', 2, '2012-04-01', null)])).toMatchObject({ cells: [], unjudged: ['parenting'], unjudgedCells: ['E2'] });
    const undated = [offer('Groups', 2, null, null), offer('Advice', 3, null, null, { needs: ['advice'] })];
    expect(judged(undated)).toMatchObject({ cells: [], unjudged: ['coverage'], unjudgedCells: ['A1'] });
  });
});

describe('days are looked at place by place, where places are stated', () => {
  const groups = (more: Partial<Placement>) => ({ ...old, ...more });
  const course = (more: Partial<Placement>) => ({ ...next, ...more });
  const club = (area: string | null) => offer('Drop in', 4, '2010-04-01', '2020-03-31', { area });

  it('what runs in the south does not cover the north', () => {
    const verdict = judged([groups({ area: 'North' }), course({ area: 'North' }), club('South')]);
    expect(verdict.cells).toEqual([['E2', 'D3']]);
    expect(verdict.findings[0]?.text).toMatch(/in North/);
    expect(judged([groups({ area: 'North' }), course({ area: 'South' }), club('South')]).cells).toEqual([['E2']]);
  });

  it('what is for the whole area, or says nothing of places, covers each', () => {
    for (const area of ['County-wide', 'All', null, 'Westmarsh', 'North and South'])
      expect(judged([groups({ area: 'North' }), course({ area: 'North' }), club(area)])).toMatchObject({ cells: [], unjudged: [] });
  });

  it('places that cannot be compared are not judged', () => {
    expect(judged([groups({ area: 'North' }), course({ area: 'North' }), club('Elmswell ward')])).toMatchObject({
      cells: [],
      unjudged: ['parenting in North'],
    });
  });

  it('the rest of the area is open where only a part of it is served on', () => {
    const verdict = judged([groups({ area: 'County-wide' }), course({ area: 'County-wide' }), club('North')]);
    expect(verdict.cells).toEqual([['E2', 'D3']]);
    expect(verdict.findings[0]?.text).toMatch(/outside North/);
  });

  it('the same days open in two places between the same arrangements are one finding', () => {
    const both = judged([groups({ area: 'North; South' }), course({ area: 'North; South' })]);
    expect(both.cells).toEqual([['E2', 'D3']]);
    expect(both.findings[0]?.text).toMatch(/in North and South/);
  });

  it('and a contract is followed only by what is for its place', () => {
    const dated = (id: string, area: string, start: string, end: string) => ({
      id,
      title: 'Groups',
      status: 'Active',
      area,
      start: day(start),
      end: day(end),
    });
    const contracts = (area: string) =>
      sheetOf('contracts', [dated('a', 'North', '2012-04-01', '2015-08-31'), dated('b', area, '2015-09-01', '2018-08-31')]);
    const followed = (area: string) => verdictOf('ends-without-successor', { sheets: [contracts(area)] }).about;
    expect(followed('South')).toEqual([['a']]);
    expect(followed('North')).toEqual([]);
    expect(followed('All')).toEqual([]);
  });
});

describe('one fact is one finding', () => {
  const contract = (more: object) =>
    sheetOf('contracts', [{ id: 'a', title: 'Groups', start: day('2012-04-01'), end: day('2015-08-31'), ...more }]);
  const held = { ...old, id: 'a', of: 'contracts' as const };
  const both = (sheet: ReturnType<typeof contract>, placements: readonly Placement[]) =>
    [code, 'ends-without-successor'].map((rule) => verdictOf(rule, { sheets: [sheet], placements }).findings.length);

  it('a live contract nothing follows is said of the contract, one that is over of the days', () => {
    expect(both(contract({ status: 'Active' }), [held])).toEqual([0, 1]);
    expect(both(contract({ status: 'Terminated', end: day('2015-06-01') }), [{ ...held, end: day('2015-06-01') }])).toEqual([1, 0]);
  });

  it('a live contract that something follows later in the year is said of the days between', () => {
    const later = offer('Course', 3, '2016-02-01', '2018-10-31');
    expect(both(contract({ status: 'Active' }), [held, later])).toEqual([1, 0]);
    expect(both(contract({ status: 'Active' }), [held, { ...later, needs: ['advice'] }])).toEqual([0, 1]);
  });

  it('a contract with an option left is not judged', () => {
    const verdict = verdictOf(code, { sheets: [contract({ extensionLeft: 12 })], placements: [held] });
    expect(verdict).toMatchObject({ cells: [], unjudged: ['parenting'] });
  });

  it('days a duty in law is left open are said of the duty, those of guidance of both', () => {
    const guidance = [dutyOf('PFS-03', { needs: ['parenting'], strength: 'guidance' })];
    expect(judged([old, next], { duties: guidance }).cells).toEqual([['E2', 'D3']]);
    const duties = [dutyOf('PFS-01', { needs: ['parenting'] })];
    expect(judged([old, next], { duties }).cells).toEqual([]);
    expect(judged([old, next], { duties: [dutyOf('PFS-01', { needs: ['parenting', 'advice'] })] }).cells).toEqual([]);
    const beside = offer('Advice', 4, '2010-04-01', '2020-03-31', { needs: ['advice'] });
    const answered = { duties: [dutyOf('PFS-01', { needs: ['parenting', 'advice'] })] };
    expect(judged([old, next, beside], answered).cells).toEqual([['E2', 'D3']]);
  });
});
