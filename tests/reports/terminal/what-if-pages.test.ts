import { expect, it } from 'vitest';
import { whatIfLines, whatIfPages } from '../../../src/reports/terminal/what-if-pages.ts';
import { modelled } from '../model-views/sample-model.ts';

const saving = (years: string, line = 'Family support') =>
  modelled(
    `scenario: s\nyears: ${years}\nmeasures: [{ id: a, kind: saving, on: ${line}, amount: 33.33%, from: ${years.slice(0, 4)}-04-01 }]`,
  );

it('amounts of tens of millions with pence stand apart, and the years stand over them', () => {
  const [years, base, ...rest] = whatIfLines(saving('2017/18 to 2019/20'), 79);
  expect(years?.trim().split(/ {2,}/)).toEqual(['2017/18', '2018/19', '2019/20']);
  expect(base?.split(/ {2,}/)).toEqual(['Base', '£11,918,159.01', '£11,918,159.01', '£11,918,159.01']);
  expect(new Set([years, base, ...rest].map((line) => line?.length)).size).toBe(1);
});

it('five years of them lose their pence, which is said, and not their years', () => {
  const lines = whatIfLines(saving('2017/18 to 2021/22'), 79);
  expect(lines[0]).toMatch(/^Whole pounds +2017\/18 .* 2021\/22$/);
  expect(lines[1]?.split(/ {2,}/)).toEqual(['Base', ...Array<string>(5).fill('£11,918,159')]);
  for (const line of lines) expect(line.length).toBeLessThan(80);
});

it('the lines it touches are never called all lines, unless they are', () => {
  const totals = (line: string) => {
    const table = whatIfPages(saving('2017/18', line))[0]?.blocks.at(-1);
    return table?.kind === 'table' ? table.rows.flatMap(({ total, cells }) => (total ? [cells['line']?.content] : [])) : null;
  };
  expect(totals('Family support')).toEqual([]);
  expect(totals('{ line: [Family support, Health visiting] }')).toEqual([{ kind: 'text', text: 'These lines' }]);
  expect(totals('all')).toEqual([{ kind: 'text', text: 'All lines' }]);
});
