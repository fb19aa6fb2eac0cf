import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src/nouns/placement.ts';
import { judge } from '../../../src/rules/judge.ts';
import { day } from '../../../src/values/day.ts';
import { pence } from '../../../src/values/money.ts';
import { type Given, pictureOf, placed, sheetOf, verdictOf } from '../picture.ts';

const code = 'single-provider-dependence';
const bought = (service: string, row: number, provider: string | null, pounds: number | null, more: Partial<Placement> = {}): Placement =>
  placed(service, {
    id: service,
    cell: { file: 'data/services.csv', sheet: null, cell: `A${row}` },
    at: { provider: { file: 'data/services.csv', sheet: null, cell: `B${row}` } },
    providers: provider === null ? [] : [provider],
    annualValue: pounds === null ? null : pence(pounds * 100),
    ...more,
  });
const judged = (placements: readonly Placement[], more: Given = {}) => verdictOf(code, { placements, ...more });
const three = [bought('Homes', 2, 'Harbour', 50_000), bought('Advice', 3, 'Harbour', 20_000), bought('Visits', 4, 'Harbour', 10_000)];
const [homes, advice, visits] = three as [Placement, Placement, Placement];

describe('what is bought for an element', () => {
  it('is found when one provider holds it all, with the value and every cell', () => {
    expect(judged(three)).toMatchObject({ cells: [['B2', 'B3', 'B4']], amounts: [80_000_00], severities: ['advice'] });
    expect(judged([...three].reverse()).findings).toEqual(judged(three).findings);
  });

  it('is found when one holds three quarters of the value, and clean when it holds less', () => {
    expect(judged([homes, advice, bought('Visits', 4, 'Fenland', 10_000)]).amounts).toEqual([70_000_00]);
    expect(judged([homes, bought('Advice', 3, 'Fenland', 20_000), visits])).toMatchObject({ amounts: [60_000_00] });
    expect(judged([homes, bought('Advice', 3, 'Fenland', 30_000), visits])).toMatchObject({ cells: [], unjudged: [] });
  });

  it('is left alone when it is two arrangements, one written twice, small, over, or done by the body itself', () => {
    expect(judged([homes, advice]).cells).toEqual([]);
    expect(judged([homes, advice, bought('Advice', 9, 'Harbour', 20_000)]).cells).toEqual([]);
    expect(judged(three.map((one) => ({ ...one, annualValue: pence(9_000_00) }))).cells).toEqual([]);
    expect(judged([homes, advice, { ...visits, end: day('2015-03-31') }]).cells).toEqual([]);
    expect(judged(three.map((one) => ({ ...one, arrangement: 'in-house' as const })))).toMatchObject({ cells: [], examined: 0 });
  });

  it('is nobody’s alone when several hold it together', () => {
    expect(judged([homes, advice, { ...visits, providers: ['Harbour', 'Fenland'], annualValue: pence(90_000_00) }]).cells).toEqual([]);
  });

  it('is worked out from whole values and terms of the register', () => {
    const sheet = sheetOf('contracts', [
      { id: 'Homes', title: 'Homes', start: day('2014-04-01'), end: day('2019-03-31'), totalValue: pence(500_000_00) },
      { id: 'Advice', title: 'Advice', start: day('2015-04-01'), end: day('2016-03-31'), totalValue: pence(10_000_00) },
      { id: 'Visits', title: 'Visits', start: day('2015-04-01'), end: day('2016-03-31'), totalValue: pence(10_000_00) },
    ]);
    const held = three.map((one, index) => ({
      ...one,
      of: 'contracts' as const,
      annualValue: null,
      providers: [index === 0 ? 'Harbour' : 'Fenland'],
    }));
    expect(judged(held, { sheets: [sheet] }).amounts).toEqual([99_945_00]);
  });

  it('says when one value makes up nearly all of it, and takes no ceiling of a framework for a year', () => {
    const large = [{ ...homes, annualValue: pence(9_000_000_00) }, advice, visits];
    expect(judged(large).findings[0]?.text).toContain('£9,000,000 of it is “Homes” alone: look that value up first.');
    expect(judged(three).findings[0]?.text).not.toContain('alone');
    const sheet = sheetOf('contracts', [
      { id: 'Homes', title: 'Homes framework', start: day('2014-04-01'), end: day('2017-03-31'), totalValue: pence(75_000_000_00) },
    ]);
    const ceiling = { ...homes, of: 'contracts' as const, annualValue: null };
    const held = [ceiling, { ...advice, providers: ['Fenland'] }, { ...visits, providers: ['Star'] }];
    expect(judged(held, { sheets: [sheet] })).toMatchObject({ cells: [], unjudged: ['parent-family-support'] });
  });

  it('is found without values when one provider holds it all, and is not judged when several do', () => {
    const bare = three.map((one) => ({ ...one, annualValue: null }));
    expect(judged(bare)).toMatchObject({ cells: [['B2', 'B3', 'B4']], amounts: [undefined] });
    expect(judged([...bare.slice(1), { ...homes, annualValue: null, providers: ['Fenland'] }])).toMatchObject({
      cells: [],
      unjudged: ['parent-family-support'],
    });
  });

  it('is not judged when some name no provider, or when two providers may be one', () => {
    expect(judged([...three.slice(1), bought('Homes', 2, null, 50_000)])).toMatchObject({ cells: [], unjudgedCells: ['B2'] });
    const apart = [homes, { ...advice, providers: ['Harbor'], annualValue: pence(60_000_00) }, visits];
    expect(judged(apart)).toMatchObject({ cells: [], unjudged: [] });
    const picture = pictureOf({ placements: apart });
    const cell = { file: 'data/services.csv', sheet: null, cell: 'B3' };
    const proposals = [{ names: ['Harbor', 'Harbour'] as const, cells: [cell, cell] as const, likeness: 0.9, because: 'a slip' }];
    const { findings, outcomes } = judge({ ...picture, parties: { ...picture.parties, proposals } }, { only: [code] });
    expect(findings).toEqual([]);
    expect(outcomes[0]?.unjudged.map(({ about }) => about)).toEqual(['parent-family-support']);
  });

  it('is looked at by need where the element has others, as one question for one provider', () => {
    const needs = ['young-carers', 'mentoring'];
    const others = ['a', 'b', 'c', 'd'].map((name, index) => bought(name, 10 + index, name, 60_000));
    const { findings, about } = judged([...three.map((one) => ({ ...one, needs })), ...others]);
    expect(about).toEqual([['Advice', 'Homes', 'Visits']]);
    expect(findings[0]?.text).toContain('young carers');
    expect(judged(three.map((one) => ({ ...one, needs }))).about).toHaveLength(1);
  });
});
