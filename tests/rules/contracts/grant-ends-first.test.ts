import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { Grant } from '../../../src/nouns/provision.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Sheet, sheetOf, verdictOf } from '../picture.ts';

const code = 'grant-ends-first';
const contract = (fund: string, more: Contract = {}): Contract => ({
  title: 'Respite',
  start: day('2014-04-01'),
  end: day('2017-03-31'),
  fund,
  annualValue: pence(30_000_00),
  ...more,
});
const grant = (fund: string, ends?: string): Grant => ({ fund, amount: pence(1_00), ...(ends === undefined ? {} : { ends: day(ends) }) });
const grants = (...rows: Grant[]): Sheet => sheetOf('grants', rows, { columns: ['fund', 'amount', 'ends'] });
const judged = (row: Contract, ...rows: Grant[]) => verdictOf(code, { sheets: [sheetOf('contracts', [row]), grants(...rows)] });

describe('a grant that ends before what it pays for', () => {
  it('is found with the end of the contract, its fund and the end of the grant, and what falls after', () => {
    expect(judged(contract('Troubled Families Grant'), grant('Troubled Families grant', '2016-03-31'))).toMatchObject({
      cells: [['C2', 'D2', 'C2']],
      amounts: [30_000_00],
      severities: ['warning'],
    });
  });

  it('is found by its telling words or its initials, and not by a word they share', () => {
    expect(judged(contract('PHG'), grant('Public Health Grant', '2016-03-31')).about).toHaveLength(1);
    expect(judged(contract('Public health (ring-fenced)'), grant('Public Health Grant', '2016-03-31')).about).toHaveLength(1);
    expect(judged(contract('Public transport'), grant('Public Health Grant', '2016-03-31'))).toMatchObject({ about: [], examined: 0 });
  });

  it('is judged by the last award of the grant, and to the day', () => {
    const awards = [grant('Public Health Grant', '2015-03-31'), grant('Public Health Grant', '2017-03-31')];
    expect(judged(contract('Public Health Grant'), ...awards).about).toEqual([]);
    expect(judged(contract('Public Health Grant', { end: day('2017-04-01') }), ...awards).about).toHaveLength(1);
    expect(judged(contract('Public Health Grant', { currentEnd: day('2018-03-31') }), ...awards).amounts).toEqual([30_000_00]);
  });

  it('counts only what is still to come where the grant has ended, and nothing of a contract that is over', () => {
    expect(judged(contract('Public Health Grant', { end: day('2016-06-29') }), grant('Public Health Grant', '2014-03-31')).amounts).toEqual(
      [30_000_00],
    );
    expect(judged(contract('Public Health Grant', { end: day('2015-06-29') }), grant('Public Health Grant', '2014-03-31')).about).toEqual(
      [],
    );
    expect(judged(contract('Public Health Grant', { status: 'Ended' }), grant('Public Health Grant', '2014-03-31')).examined).toBe(0);
  });

  it('says other funds and a notice in time against it', () => {
    const alone = judged(contract('Public Health Grant'), grant('Public Health Grant', '2016-03-31'));
    const both = judged(contract('Public Health Grant; Core', { noticeMonths: 6 }), grant('Public Health Grant', '2016-03-31'));
    expect(alone.findings[0]?.text).not.toContain('Against it');
    expect(both.findings[0]?.text).toContain('Core');
    expect(both.findings[0]?.text).toContain('30 December 2015');
  });

  it('is found for a service, once where it stands in the register too', () => {
    const services = sheetOf('services', [
      { service: 'Respite', fund: 'PHG', end: day('2017-03-31') },
      { service: 'Portage', fund: 'PHG', end: day('2017-03-31') },
    ]);
    const verdict = verdictOf(code, {
      sheets: [sheetOf('contracts', [contract('PHG')]), services, grants(grant('Public Health Grant', '2016-03-31'))],
    });
    expect(verdict.about.flat().sort()).toEqual(['portage-2', 'respite-1']);
    expect(verdict.findings.map(({ evidence }) => evidence[0].file)).toEqual(['data/contracts.csv', 'data/services.csv']);
  });

  it('is not judged where the grant or the contract has no end, or the grant is not among them', () => {
    expect(judged(contract('PHG'), grant('Public Health Grant', '2016-03-31'), grant('Public Health Grant'))).toMatchObject({
      about: [],
      unjudgedCells: ['C3'],
    });
    const open: Contract = { title: 'Respite', start: day('2014-04-01'), fund: 'PHG' };
    expect(judged(open, grant('Public Health Grant', '2016-03-31'))).toMatchObject({ about: [], unjudged: ['respite-1'] });
    expect(judged(contract('Turnaround Grant'), grant('Public Health Grant', '2016-03-31'))).toMatchObject({
      about: [],
      unjudgedCells: ['D2'],
    });
    expect(verdictOf(code, { sheets: [sheetOf('contracts', [contract('Turnaround Grant'), contract('Core')])] })).toMatchObject({
      about: [],
      examined: 1,
    });
  });
});
