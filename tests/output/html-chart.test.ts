import { expect, it } from 'vitest';
import type { Chart } from '../../src/nouns/chart.ts';
import { chartSvg } from '../../src/output/html/chart.ts';
import { tableHtml } from '../../src/output/html/table.ts';
import { timelineSvg } from '../../src/output/html/timeline.ts';
import { type Day, day } from '../../src/values/day.ts';
import { column, money, pageWith, text } from './sample-pages.ts';

const rows = [
  { key: 'base', cells: { label: text('Base <1>'), figure: money(3), stands: money(3) } },
  { key: 'less', cells: { label: text('less savings'), figure: money(1), upon: money(2), falls: money(1) } },
];
const [table] = pageWith({ columns: ['label', 'figure', 'upon', 'stands', 'falls'].map((id) => column(id, id, 9)), rows }).blocks;
const chart: Chart = {
  title: 'Bridge & net',
  says: 'How it moves.',
  across: 'bars',
  labels: 'label',
  figure: 'figure',
  upon: 'upon',
  series: [
    { column: 'stands', title: 'The budget', tone: 'strong' },
    { column: 'falls', title: 'Lowers it', tone: 'good' },
  ],
};

const dayCell = (on: Day) => ({ content: { kind: 'day' as const, day: on } });

it('a chart has a title, a description that says every figure, and bars from nought', () => {
  if (table?.kind !== 'table') throw new Error('no table');
  const svg = chartSvg(chart, table, 'c');
  expect(svg).toContain('<title id="c-title">Bridge &amp; net</title>');
  expect(svg).toContain('Base &lt;1&gt;: £3; less savings: £1.</desc>');
  expect(svg).toMatch(/aria-labelledby="c-title c-desc"/);
  // Seen too: a drawing between two tables would else be taken for the one above it.
  expect(tableHtml({ ...table, chart }, 'p', false, () => null)).toMatch(/^<h3>Bridge &amp; net<\/h3>\n<div class="scroll drawing"/);
  // From nought to £3 is 380 wide: the base fills it, and the saving stands upon £2.
  expect([...svg.matchAll(/<rect x="([\d.]+)" [^>]*?width="([\d.]+)"/g)].map(([, x, width]) => [x, width])).toEqual([
    ['190', '380'],
    ['443.3', '126.7'],
  ]);
});

it('a name too long for a line beside its bar stands in two, and is not cut', () => {
  const name = '0-19 Healthy Child Programme and Early Help';
  const [from, to] = [day('2026-01-01'), day('2026-06-30')];
  const cells = {
    name: { content: { kind: 'text' as const, text: name } },
    from: dayCell(from),
    to: dayCell(to),
    state: { content: { kind: 'text' as const, text: '' } },
  };
  const spans = { title: 'T', says: 'S.', today: from, labels: 'name', from: 'from', to: 'to', state: 'state' };
  const table = { kind: 'table' as const, id: 't', caption: 'T', columns: [], rows: [{ key: 'a', cells }] };
  const texts = [...timelineSvg(spans, table, 'x').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);
  expect(texts.slice(0, texts.length).join(' ')).toContain(name);
  expect(texts).toContain('as of 1 Jan 2026');
});
