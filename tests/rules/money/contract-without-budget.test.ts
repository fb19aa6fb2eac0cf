import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../src/nouns/contract.ts';
import type { BudgetLine } from '../../../src/nouns/money.ts';
import type { Placement } from '../../../src/nouns/placement.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { year } from '../../../src/values/year.ts';
import { accepted, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'contract-without-budget';
type Held = Contract & { readonly id: string };
const contract = (title: string, pounds: number, more: Contract = {}): Held => ({
  id: title.toLowerCase(),
  title,
  annualValue: pence(pounds * 100),
  ...more,
});
const place = (title: string, element: string | null, more: Partial<Placement> = {}) =>
  placed(title, { id: title.toLowerCase(), of: 'contracts', element, ...more });
const line = (element: string | null, pounds: number, more: BudgetLine = {}): BudgetLine => ({
  ...(element === null ? {} : { element }),
  budget: pence(pounds * 100),
  ...more,
});
const judged = (contracts: readonly Held[], placements: readonly Placement[], lines: readonly BudgetLine[]) =>
  verdictOf(code, { sheets: [sheetOf('contracts', contracts), ...(lines.length > 0 ? [sheetOf('budget', lines)] : [])], placements });
const both = [contract('Respite', 30_000), contract('Portage', 20_000)];

describe('a contract with no budget', () => {
  it('is found once for an element no line names', () => {
    const places = both.map(({ title }) => place(title ?? '', 'early-childhood'));
    expect(judged(both, places, [line('Family support', 90_000)])).toMatchObject({
      about: [['portage', 'respite']],
      cells: [['B2', 'A1', 'B3']],
      amounts: [50_000_00],
      severities: ['advice'],
    });
  });

  it('is paid from a net budget where a table states no other, and from the gross one where it states both', () => {
    const places = both.map(({ title }) => place(title ?? '', 'early-childhood'));
    const told = (...lines: readonly BudgetLine[]) => judged(both, places, lines);
    const net = { element: 'Early childhood', net: pence(60_000_00) };
    expect(told(net)).toMatchObject({ about: [], unjudged: [] });
    expect(told({ ...net, net: pence(20_000_00) }).amounts).toEqual([30_000_00]);
    expect(told({ ...net, net: pence(20_000_00), budget: pence(60_000_00) }).about).toEqual([]);
  });

  it('counts once where it is recorded twice', () => {
    const twice = ['a', 'b'].map((id) => ({ ...contract('Respite', 30_000, { ref: 'R1', provider: ['Ash'] }), id }));
    const places = twice.map(({ id }) => place('Respite', 'early-childhood', { id }));
    expect(judged(twice, places, [line('Family support', 90_000)]).amounts).toEqual([30_000_00]);
  });

  it('is paid from the line a person decided, whatever they are called, and not from one nobody has', () => {
    const places = both.map(({ title }) => place(title ?? '', 'early-childhood'));
    const lines = [line('Family support', 90_000, { line: 'Short stays' })];
    const paidFrom = (about: string, decision: string) => ({ ...accepted(about), kind: 'budget-line', decision });
    const found = (...decisions: ReturnType<typeof paidFrom>[]) =>
      verdictOf(code, { sheets: [sheetOf('contracts', both), sheetOf('budget', lines)], placements: places, decisions }).about;
    expect(found(paidFrom('Respite', 'short stays'))).toEqual([['portage']]);
    expect(found(paidFrom('Respite', 'short stays'), paidFrom('portage', 'Short stays'))).toEqual([]);
    expect(found(paidFrom('Respite', 'Long stays'))).toEqual([['portage', 'respite']]);
  });

  it('is found for what the lines of the element fall short by, beyond a little', () => {
    const places = both.map(({ title }) => place(title ?? '', 'early-childhood'));
    expect(judged(both, places, [line('Early years', 30_000), line('Early years', 10_000)]).amounts).toEqual([10_000_00]);
    expect(judged(both, places, [line('Early years', 48_000)]).about).toEqual([]);
  });

  it('is not found for a contract that answers to a line, wherever that stands', () => {
    const places = both.map(({ title }) => place(title ?? '', 'early-childhood'));
    const lines = [line('Family support', 90_000), line(null, 5, { line: 'Respite service' })];
    expect(judged(both, places, lines)).toMatchObject({ about: [['portage']] });
    expect(judged(both, places, [line('Early years', 20_000), line(null, 5, { line: 'Respite service' })]).about).toEqual([]);
  });

  it('is not asked of contracts of other years, over, out of scope, or of no annual value', () => {
    const rows = [
      contract('Old', 1, { end: day('2015-03-31') }),
      contract('Next', 1, { start: day('2016-04-01') }),
      contract('Over', 1, { status: 'Ended' }),
      contract('Roads', 1),
      { id: 'bare', title: 'Bare' },
    ];
    const places = rows.map(({ title }) => place(title ?? '', 'early-childhood', title === 'Roads' ? { status: 'out-of-scope' } : {}));
    expect(judged(rows, places, [line('Family support', 90_000)])).toMatchObject({ about: [], examined: 0 });
  });

  it('says that a place is only proposed', () => {
    const rows = [contract('Respite', 30_000)];
    const text = (status: Placement['status'], confidence = { element: 0.9, tier: 0.5 }) =>
      judged(rows, [place('Respite', 'early-childhood', { status, confidence })], [line('Family support', 1)]).findings[0]?.text;
    expect(text('proposed')).toContain('only proposed');
    expect(text('proposed', { element: 1, tier: 0.5 })).not.toContain('only proposed');
    expect(text('stated')).not.toContain('only proposed');
  });

  it('is not judged without a place, a budget of the year, or lines that name an element', () => {
    const rows = [contract('Respite', 30_000)];
    expect(judged(rows, [place('Respite', null)], [line('Family support', 1)])).toMatchObject({
      about: [],
      unjudged: ['respite'],
      unjudgedCells: ['A2'],
    });
    expect(judged(rows, [place('Respite', 'early-childhood')], []).unjudged).toEqual(['contracts']);
    expect(judged(rows, [place('Respite', 'early-childhood')], [line('Family support', 1, { year: year('2014/15') })]).unjudged).toEqual([
      'contracts',
    ]);
    expect(judged(rows, [place('Respite', 'early-childhood')], [line(null, 1, { line: 'Advice' })]).unjudged).toEqual(['contracts']);
  });
});
