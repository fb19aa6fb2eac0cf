import { expect, it } from 'vitest';
import { contracts } from '../../../src/reports/pages/contracts.ts';
import { contentAt, pageOf, tableIn } from '../page-of.ts';
import { emptyPlan, samplePlan } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

const table = tableIn(pageOf(contracts, samplePlan), 'contracts');

it('annual and whole-term values are totalled apart, and TBC is not nought', () => {
  expect(contentAt(table, 'total', 'annualValue')).toEqual({ kind: 'money', pence: pounds(4_250_000) });
  expect(contentAt(table, 'total', 'totalValue')).toEqual({ kind: 'money', pence: pounds(12_000_000) });
  expect(contentAt(table, 'C-3', 'annualValue')).toEqual({ kind: 'absent', because: 'TBC' });
});

it('the original end and the end after extensions are two columns, each with its cell', () => {
  const row = table.rows.find(({ key }) => key === 'C-1');
  expect(row?.cells['end']?.source?.[0]?.cell).toBe('E4');
  expect(row?.cells['currentEnd']?.source?.[0]?.cell).toBe('F4');
});

it('without a register the page is left out', () => {
  expect(contracts.build(emptyPlan)).toMatchObject({ leftOut: true });
});
