import { expect, it } from 'vitest';
import { modelOf } from '../../../src/finance/model.ts';
import type { PageTable } from '../../../src/nouns/page.ts';
import { base } from '../../../src/reports/model-views/base.ts';
import { pence } from '../../../src/values/money.ts';
import { budgetRows, recordsOf, type Written, workspaceFor } from '../../finance/rows.ts';
import { penceAt } from './sample-model.ts';

function tablesOf(lines: readonly Written[]): readonly PageTable[] {
  const model = modelOf({ scenario: null, records: recordsOf(budgetRows(lines)), workspace: workspaceFor('2017/18'), placements: [] });
  const made = base.tables(model, { records: recordsOf([]), workspace: workspaceFor('2017/18') });
  return 'nothing' in made ? [] : made;
}

it('what is not stated is in no total, and what a forecast is over by is of the lines that state one', () => {
  const [lines] = tablesOf([
    { line: 'Centres', pounds: 100, actual: pence(4_000), forecast: pence(11_050) },
    { line: 'Outreach', pounds: 50 },
  ]);
  expect(['budget', 'actual', 'forecast', 'over'].map((column) => penceAt(lines, 'total', column))).toEqual([15_000, 4_000, 11_050, 1_050]);
  expect(lines?.rows[1]?.cells['actual']?.content.kind).toBe('absent');
});

it('every heading adds to the whole, and the control totals differ by nothing', () => {
  const tables = tablesOf([
    { line: 'Centres', fund: 'Grant', partner: 'Council', pounds: 100.01 },
    { line: 'Outreach', fund: 'Council', pounds: 50.02 },
    { line: 'Helpline', pounds: 7 },
  ]);
  for (const heading of ['fund', 'partner']) {
    const own = (tables[1] as PageTable).rows.filter(({ key }) => key.startsWith(`${heading} `));
    expect(own.reduce((sum, { key }) => sum + (penceAt(tables[1], key, 'budget') ?? 0), 0)).toBe(15_703);
  }
  const controls = tables.at(-1);
  expect(controls?.rows.map(({ key }) => penceAt(controls, key, 'gap'))).toEqual([0, 0]);
});

it('Dudley’s six months stay £2,453,000; a whole year’s £4,906,000 is said to be arithmetic', () => {
  const [lines] = tablesOf([{ line: '0-5 services', period: 'October 2017 to March 2018', pounds: 2_453_000 }]);
  expect(penceAt(lines, 'total', 'budget')).toBe(245_300_000);
  expect(lines?.note).toContain('£4,906,000');
});
