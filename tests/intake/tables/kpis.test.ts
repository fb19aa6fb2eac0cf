import { expect, it } from 'vitest';
import { kindOf, read } from './read.ts';

it('a measure has its target and its actual, under a contract named once', () => {
  const { table, records } = read([
    ['Contract', 'KPI', 'Period', 'Target', 'Actual', 'RAG'],
    ['Short breaks', 'Families reached', 'Q1', 120, 98, 'Amber'],
    [null, 'Families content', 'Q1', '90%', '93%', 'Green'],
  ]);
  expect(table.kind).toBe('kpis');
  expect(records).toMatchObject([
    { contract: 'Short breaks', measure: 'Families reached', target: 120, actual: 98, rating: 'Amber' },
    { contract: 'Short breaks', target: 90, actual: 93 },
  ]);
});

it('demand is not performance', () => {
  expect(
    kindOf([
      ['Measure', 'Period', 'Value'],
      ['Referrals', '2025/26', 400],
      ['Referrals', '2026/27', 500],
    ]),
  ).toBe('demand');
});

it('what was reached beside its target is a result, with no contract named', () => {
  const { table, records } = read([
    ['Measure', 'Target', 'Actual', 'Period'],
    ['Breastfeeding at 6-8 weeks', '50%', '44%', '2025/26'],
    ['Waiting time (weeks)', 18, 13, '2025/26'],
  ]);
  expect(table.kind).toBe('kpis');
  expect(records[0]).toMatchObject({ measure: 'Breastfeeding at 6-8 weeks', target: 50, actual: 44 });
});

it('indicators with their targets and a column a quarter are no budget, whatever their baseline', () => {
  const { table, records } = read([
    ['KPI', 'Baseline', 'Target', 'Q1', 'Q2', 'RAG'],
    ['% EHCPs in 20 weeks', '48%', '60%', '51%', '55%', 'Amber'],
    ['Children in care rate', '73', '65', '74', '72', 'Red'],
  ]);
  expect(table.kind).toBe('kpis');
  expect(records).toMatchObject([{ measure: '% EHCPs in 20 weeks', rating: 'Amber' }, { measure: 'Children in care rate' }]);
});
