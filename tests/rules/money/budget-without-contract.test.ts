import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../../src/nouns/money.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { accepted, type Given, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'budget-without-contract';
const register = sheetOf('contracts', [{ title: 'Young carers' }]);
const contract = placed('Young carers', { of: 'contracts' });
const line = (name: string | null, more: BudgetLine = {}): BudgetLine => ({
  ...(name === null ? {} : { line: name }),
  element: 'parent-family-support',
  subjective: 'Third party payments',
  budget: pence(40_000_00),
  ...more,
});
const judged = (lines: readonly BudgetLine[], more: Given = {}) =>
  verdictOf(code, { sheets: [sheetOf('budget', lines), register], placements: [contract], ...more });

describe('budget to buy with and no contract', () => {
  it('is found for a line no contract answers to, with its money', () => {
    expect(judged([line('Young carers service'), line('Portage')])).toMatchObject({
      about: [['portage-2']],
      cells: [['D3']],
      amounts: [40_000_00],
    });
  });

  it('is found once for the lines of one name', () => {
    const rows = [line('Young carers'), line('Portage'), line('Portage', { subjective: 'Contracted services', budget: pence(1_00) })];
    expect(judged(rows)).toMatchObject({ cells: [['D3', 'D4']], amounts: [40_001_00] });
  });

  it('is not found for lines that are not for buying, of other years, or of part of one', () => {
    const own = [line('Portage team', { subjective: 'Employees' }), line('Contracts manager', { subjective: 'Pay' })];
    const other = [
      line('Portage', { year: year('2014/15') }),
      line('Portage', { period: 'April to June' }),
      line('Portage', { budget: pence(0) }),
    ];
    expect(judged([...own, ...other])).toMatchObject({ about: [], examined: 0 });
  });

  it('is told by the name of the line, or its private and voluntary provision', () => {
    const rows = [
      line('Portage contracts', { subjective: 'General' }),
      line('Fostering', { subjective: 'General', voluntary: pence(7_00), privateProvision: pence(3_00) }),
    ];
    expect(judged(rows)).toMatchObject({ amounts: [40_000_00, 10_00] });
  });

  it('is met by a service in house and not by one bought with no contract', () => {
    const service = (arrangement: 'in-house' | 'commissioned') => placed('Portage', { arrangement, providers: ['Kite Care'] });
    expect(judged([line('Portage')], { placements: [contract, service('in-house')] }).about).toEqual([]);
    expect(judged([line('Portage')], { placements: [contract, service('commissioned')] }).about).toHaveLength(1);
  });

  it('is met by the contract a person decided it pays for, which no longer answers to its own name', () => {
    const decisions = [{ ...accepted('young carers'), kind: 'budget-line', decision: 'Portage' }];
    expect(judged([line('Portage')], { decisions }).about).toEqual([]);
    expect(judged([line('Portage'), line('Young carers')], { decisions }).about).toEqual([['young-carers-2']]);
  });

  it('is met by any contract of the element where a line is called only by it, and left to another rule where nothing is placed in it', () => {
    expect(judged([line(null)])).toMatchObject({ about: [], examined: 1 });
    expect(judged([line('Portage', { element: 'early-childhood' })])).toMatchObject({ about: [], examined: 0 });
  });

  it('is met by a contract placed outside the plan, by its name', () => {
    const roads = placed('Gritting', { of: 'contracts', status: 'out-of-scope', element: null });
    expect(judged([line('Gritting contract', { element: 'Highways' })], { placements: [contract, roads] }).about).toEqual([]);
  });

  it('is not judged without a register, or where names hardly ever meet', () => {
    const alone = verdictOf(code, { sheets: [sheetOf('budget', [line('Portage')])], placements: [contract] });
    expect(alone).toMatchObject({ about: [], unjudged: ['budget'], examined: 0 });
    const many = ['Portage', 'Respite', 'Mediation', 'Advocacy'].map((name) => line(name));
    expect(judged(many)).toMatchObject({ about: [], unjudged: ['budget'], unjudgedCells: ['D2'] });
    expect(judged(many, { limits: { [code]: { metPercent: 0 } } }).about).toHaveLength(4);
  });

  it('leaves out the lines of other authorities', () => {
    const rows = [line('Portage', { authority: 'Eastmarsh' }), line('Young carers', { authority: 'Westmarsh' })];
    expect(judged(rows)).toMatchObject({ about: [], examined: 1 });
  });
});
