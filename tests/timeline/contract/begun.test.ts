import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/nouns/workspace.ts';
import { scheduleAll } from '../../../src/timeline/schedule.ts';
import { pence } from '../../../src/values/money.ts';
import { contract, ground, on } from '../rows.ts';

const asOf = '2026-06-01';
const done = (about: string, decision: string): Decision => ({
  ...{ kind: 'done', about, decision, reason: 'Project board', by: 'category manager', until: null },
  cell: { file: 'decisions.csv', sheet: null, cell: 'B2' },
});
const row = contract(
  'x',
  { title: 'Family hubs', cpv: ['85312300'], start: on('2024-04-01'), end: on('2027-03-31'), totalValue: pence(200_000_000) },
  ['cpv', 'totalValue'],
);

function told(...decisions: Decision[]) {
  const { workspace, ...rest } = ground(asOf);
  const [timeline] = scheduleAll({ ...rest, workspace: { ...workspace, decisions }, contracts: [row] });
  if (timeline === undefined) throw new Error('there is one');
  return timeline;
}

describe('a procurement a person recorded as begun', () => {
  it('is judged as of the day it began, and says so with its line; what began in time is not late', () => {
    expect(told().verdict).toMatch(/late|impossible/);
    expect(told().isBegun).toBeUndefined();
    const early = told(done('reprocurement-start-x', '2025-01-06'));
    expect(early.verdict).toBe('comfortable');
    expect(early.isBegun).toBe(true);
    expect(early.lateByWorkingDays).toBeNull();
    expect(early.because).toContain('It began on 6 January 2025, see decisions.csv B2; how far it has come no file says.');
    expect(early.stages[0]?.earliestStart).toBe('2025-01-06');
    expect(early.options.map(({ title }) => title)).not.toContain('Start later');
  });

  it('is late by what it was late when it began', () => {
    const late = told(done('reprocurement-start-x', '2026-05-01'));
    expect(late.verdict).toMatch(/late|impossible/);
    expect(late.lateByWorkingDays as number).toBeLessThan(told().lateByWorkingDays as number);
    expect(late.because).not.toContain('none is taken as begun');
  });

  it('on no day stated cannot be judged, and on a day that has not come has not begun', () => {
    expect(told(done('reprocurement-start-x', 'done'))).toMatchObject({ verdict: 'unknown', lateByWorkingDays: null });
    expect(told(done('reprocurement-start-x', '2026-06-02')).because).toContain('none is taken as begun');
    expect(told(done('contract-end-x', '2025-01-06'))).toEqual(told());
  });
});

describe('a procurement of which a status says that it has begun', () => {
  const of = (status: string, days: object) => {
    const [timeline] = scheduleAll({ ...ground(asOf), contracts: [contract('x', { ...row, ...days, status }, ['status'])] });
    return timeline;
  };
  const ahead = { start: on('2026-09-01'), end: on('2029-08-31') };
  it.each([
    ['Awarded – mobilising', ahead, 'says that it is awarded'],
    ['Tender out – award due Jan 2027', {}, 'says that work has begun'],
  ])('“%s” is taken at its word, with its cell', (status, days, said) => {
    expect(of(status, days)).toMatchObject({ isBegun: true, verdict: 'unknown', because: expect.stringContaining(said) });
    expect(of('Planned', days)?.isBegun).toBeUndefined();
  });
});
