import { expect, it } from 'vitest';
import { modelPages } from '../../../src/reports/terminal/model-pages.ts';
import { contentAt, down, tableIn } from '../page-of.ts';
import { modelOf } from '../sample-plan.ts';
import { pounds } from '../sample-records.ts';

it('one scenario is one page, and its bridge meets its lines', () => {
  const pages = modelPages([modelOf('approved', 900_000)]);
  expect(pages.map(({ id }) => id)).toEqual(['model-approved']);
  expect(contentAt(tableIn(pages, 'model-approved-bridge'), 'lines', '2017/18')).toEqual({ kind: 'money', pence: pounds(4_372_159) });
});

it('says from which year its columns run, and of which year the base is where that is another', () => {
  const model = modelOf('approved', 900_000);
  const lead = (years: readonly string[]) => modelPages([{ ...model, baseYear: '2026/27' as never, years: years as never }])[0]?.lead;
  expect(lead(['2027/28', '2028/29'])).toContain('over 2 years from 2027/28 on the base of 2026/27,');
  expect(lead(['2026/27', '2027/28'])).toContain('over 2 years from 2026/27, ');
});

it('several scenarios are compared first', () => {
  const pages = modelPages([modelOf('approved', 900_000), modelOf('half', 450_000)]);
  expect(pages[0]?.id).toBe('scenarios');
  expect(down(tableIn(pages, 'scenarios'), '2017/18')).toEqual([437_215_900, 482_215_900, 45_000_000]);
});

it('a model whose terms do not meet its lines shows the difference and marks it', () => {
  const model = modelOf('approved', 900_000);
  const pages = modelPages([
    { ...model, lines: model.lines.map((line) => ({ ...line, amounts: { '2015/16': pounds(5_000_000) } })).slice(0, 1) },
  ]);
  const row = tableIn(pages, 'model-approved-bridge').rows.find(({ key }) => key === 'difference');
  expect(row?.cells['2015/16']).toMatchObject({ content: { pence: pounds(272_159) }, tone: 'warn' });
  expect(row?.cells['2016/17']?.content.kind).toBe('absent');
});

it('a full-year equivalent is shown and is in no total', () => {
  const table = tableIn(modelPages([modelOf('approved', 900_000)]), 'model-approved-lines');
  expect(down(table, 'fullYear')).toEqual([null, pounds(4_906_000), null]);
});

it('terms that are nothing in every year are not listed', () => {
  const model = modelOf('approved', 900_000);
  const none = {
    indexation: 0,
    pressures: 0,
    savings: 0,
    avoidance: 0,
    income: 0,
    investment: 0,
    oneOff: 0,
    reallocatedIn: 0,
    reallocatedOut: 0,
  };
  const totals = Object.fromEntries(
    Object.entries(model.totals).map(([year, total]) => [
      year,
      { ...total, ...(none as unknown as typeof total), base: total.base, net: total.base },
    ]),
  );
  const table = tableIn(modelPages([{ ...model, totals, entries: [] }]), 'model-approved-bridge');
  expect(table.rows.map(({ key }) => key)).toEqual(['base', 'net', 'lines', 'difference']);
});
