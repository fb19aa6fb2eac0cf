import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/finance/model.ts';
import { scenarioFrom } from '../../src/finance/scenario/scenario.ts';
import type { LimitVerdict } from '../../src/nouns/limit.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from './rows.ts';
import { documentOf, refusalOf } from './scenarios.ts';

const lines: readonly Written[] = [
  { line: 'Centres', element: 'Early childhood development', partner: 'Council', fund: 'Pool', pounds: 1_000 },
  { line: 'Visits', element: 'Early childhood development', partner: 'ICB', fund: 'Pool', pounds: 600 },
  { line: 'Youth', element: 'Parent and family support', pounds: 400 },
];

const text = (limit: string, measures = '', years = '2017/18 to 2019/20'): string =>
  `scenario: Limits\nyears: ${years}\nbase: 2017/18\n${measures === '' ? '' : `measures:\n${measures}`}limits:\n  - ${limit}\n`;
const saving = (id: string, on: string, amount: string, from = '2018-04-01') =>
  `  - { id: ${id}, kind: saving, on: ${on}, amount: '${amount}', from: ${from} }\n`;

function verdictOf(scenario: string, of = lines): LimitVerdict {
  const model = modelOf({
    scenario: scenarioFrom(documentOf(scenario)),
    records: recordsOf(budgetRows(of)),
    workspace: workspaceFor('2017/18'),
  });
  return model.limits[0] as LimitVerdict;
}

const rooms = ({ checks }: LimitVerdict) => checks.map(({ year, line, room }) => [year, line, room]);

describe('at-least', () => {
  const limit = '{ title: Floor, on: { element: early-childhood }, at-least: 95% }';

  it('holds the lines together to a share of base in each year, and says by how much', () => {
    expect(rooms(verdictOf(text(limit, saving('a', 'Centres', '£80'))))).toEqual([
      ['2017/18', null, 8_000],
      ['2018/19', null, 0],
      ['2019/20', null, 0],
    ]);
  });

  it('is broken by a penny', () => {
    expect(rooms(verdictOf(text(limit, saving('a', 'Centres', '£80.01')))).map(([, , room]) => room)).toEqual([8_000, -1, -1]);
  });

  it('is judged line by line where it says each line', () => {
    const verdict = verdictOf(text('{ title: Floor, on: each line, at-least: 95% }', saving('a', 'Centres', '£80'), '2018/19'));
    expect(rooms(verdict)).toEqual([
      ['2018/19', 'centres', -3_000],
      ['2018/19', 'visits', 3_000],
      ['2018/19', 'youth', 2_000],
    ]);
  });

  it('rounds a floor of part of a penny up: 95% of 1p is a whole penny', () => {
    const verdict = verdictOf(text('{ title: Floor, on: all, at-least: 95% }', saving('a', 'all', '£0.01'), '2018/19'), [
      { line: 'A', pounds: 0.01 },
    ]);
    expect(verdict.checks[0]).toMatchObject({ amount: 0, bound: 1, room: -1 });
  });

  it('is not judged on a line whose base is a minus', () => {
    const verdict = verdictOf(text('{ title: Floor, on: all, at-least: 95% }'), [{ line: 'Fees', pounds: -10 }]);
    expect(verdict.checks.map(({ room, because }) => [room, because !== null])).toEqual(Array(3).fill([null, true]));
  });
});

describe('change-at-most', () => {
  const limit = '{ title: No faster than a fifth, on: each line, change-at-most: 20% }';

  it('compares each year with the one before it, falls and rises alike', () => {
    const measures = `${saving('a', 'Centres', '£200')}${saving('b', 'Centres', '£160.01', '2019-04-01')}  - { id: c, kind: investment, on: Youth, amount: £100, from: 2018-04-01 }\n`;
    expect(rooms(verdictOf(text(limit, measures)))).toEqual([
      ['2017/18', 'centres', 20_000],
      ['2018/19', 'centres', 0],
      ['2019/20', 'centres', -1],
      ['2017/18', 'visits', 12_000],
      ['2018/19', 'visits', 12_000],
      ['2019/20', 'visits', 12_000],
      ['2017/18', 'youth', 8_000],
      ['2018/19', 'youth', -2_000],
      ['2019/20', 'youth', 10_000],
    ]);
  });

  it('holds the base year against the base as budgeted: a cut on its first day is a fall too', () => {
    const measures = saving('a', 'Centres', '£200.01', '2017-04-01');
    expect(rooms(verdictOf(text(limit, measures))).slice(0, 2)).toEqual([
      ['2017/18', 'centres', -1],
      ['2018/19', 'centres', 15_999],
    ]);
  });

  it('compares the first year asked for with the base where the base is earlier', () => {
    expect(rooms(verdictOf(text(limit, saving('a', 'Centres', '£250'), '2018/19')))[0]).toEqual(['2018/19', 'centres', -5_000]);
  });
});

describe('share-at-least', () => {
  it('is of the lines that name a partner, year by year', () => {
    const verdict = verdictOf(text('{ title: ICB holds, on: { partner: ICB }, share-at-least: 37.5% }', saving('a', 'Visits', '£0.01')));
    expect(verdict.checks.map(({ amount, bound, room }) => [amount, bound, room])).toEqual([
      [60_000, 60_000, 0],
      [59_999, 60_000, -1],
      [59_999, 60_000, -1],
    ]);
    expect(verdict.pool).toContain('2 lines');
  });

  it('is of every line where no other partner is named', () => {
    const verdict = verdictOf(text('{ title: ICB holds, on: { partner: ICB }, share-at-least: 30% }'), [
      { line: 'A', partner: 'ICB', pounds: 30 },
      { line: 'B', pounds: 70 },
    ]);
    expect(verdict.checks[0]).toMatchObject({ amount: 3_000, bound: 3_000, room: 0 });
  });

  it('keeps to the fund a limit asks for', () => {
    const more = [...lines, { line: 'Other', partner: 'Council', fund: 'Core', pounds: 10_000 }];
    const verdict = verdictOf(text('{ title: ICB holds, on: { partner: ICB, fund: Pool }, share-at-least: 37.5% }'), more);
    expect(verdict.checks[0]?.room).toBe(0);
  });
});

it('a limit on lines nobody has is refused with its line', () => {
  expect(refusalOf(() => verdictOf(text('{ title: Floor, on: Centers, at-least: 95% }')))).toEqual({ code: 'no-such-line', line: 5 });
});
