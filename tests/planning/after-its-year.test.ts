import { expect, it } from 'vitest';
import { afterItsYear, cautionAfterItsYear } from '../../src/planning/after-its-year.ts';
import { day } from '../../src/values/day.ts';
import { year } from '../../src/values/year.ts';

const workspace = (asOf: string) => ({ year: year('2015/16'), asOf: day(asOf) });
const of = (asOf: string) => afterItsYear(workspace(asOf));

it('a plan made as on a day after its year says so, and only at a terminal what to type for one as in the year', () => {
  expect(of('2026-11-29')?.text).toContain('The plan of 2015/16 is made as on 29 November 2026, when its year had ended');
  expect(of('2026-11-29')?.text).not.toContain('--as-of');
  expect(cautionAfterItsYear(workspace('2026-11-29'))).toContain('`--as-of 2015-04-01`');
  expect(cautionAfterItsYear(workspace('2015-06-30'))).toBeUndefined();
});

it('within its year and before it there is nothing to say', () => {
  expect([of('2016-03-31'), of('2015-06-30'), of('2014-12-01')]).toEqual([null, null, null]);
});
