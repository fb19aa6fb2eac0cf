import { expect, it } from 'vitest';
import { namedBy, phoneLayout } from '../../src/output/html/phone.ts';
import { style } from '../../src/output/html/style.ts';
import { html } from '../../src/output/html.ts';
import { oneSheetHtml } from '../../src/output/one-sheet.ts';
import { browser, framed } from './framed.ts';
import { absent, column, imprint, money, pageWith, text } from './sample-pages.ts';

// The words a reader sees in two parts, and the tables of which something is past the edge.
const measuring = `<script>
const broken = [];
for (const cell of document.querySelectorAll('td, th')) {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode())
    for (const { 0: word, index } of node.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
    }
}
const headings = [...document.querySelectorAll('.blocks td')].filter((one) => one.offsetHeight > 0).map((one) => getComputedStyle(one, '::before').content);
const cut = [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length;
const under = [...document.querySelectorAll('.under tbody td:nth-child(2)')].map((one) => one.offsetWidth === one.parentElement.offsetWidth && one.offsetTop > one.previousElementSibling.offsetTop);
parent.document.documentElement.setAttribute('data-measured', JSON.stringify({ width: innerWidth, broken, cut, headings, under }));
</script>`;

const onTelephone = (page: string, width = 390): unknown => framed(page, measuring, width);

it.runIf(browser !== undefined)(
  'one sheet on a telephone breaks no word, shows its figures without a scroll, and its sentences in the whole width',
  { timeout: 120_000 },
  () => {
    const sheet = pageWith({
      columns: [column('what', 'What', 32), column('more', 'Of this', 62), column('figure', 'Figure', 16, 'right')],
      rows: [
        {
          key: 'a',
          cells: {
            what: text('Contracts ending within 12 months'),
            more: text('A sentence of some length. '.repeat(6)),
            figure: money(404_261_046),
          },
        },
        { key: 'b', cells: { what: text('Commissioning'), more: text('4 lines'), figure: absent('none modelled or tracked') } },
      ],
    });
    expect(onTelephone(oneSheetHtml(html([sheet], imprint)))).toMatchObject({ width: 390, broken: [], cut: 0, under: [true, true] });
  },
);

it.runIf(browser !== undefined)('one sheet in a narrow window cuts no figure off', { timeout: 120_000 }, () => {
  const total = { key: 'a', total: true as const, cells: { what: text('All'), more: text('4 lines'), figure: money(40_426_104_600) } };
  const sheet = pageWith({
    columns: [column('what', 'What', 32), column('more', 'Of this', 62), column('figure', 'Figure', 16, 'right')],
    rows: [total],
  });
  expect(onTelephone(oneSheetHtml(html([sheet], imprint)), 700)).toMatchObject({ width: 700, broken: [], cut: 0 });
});

it.runIf(browser !== undefined)(
  'on a telephone a table of a few columns fits, and a row of many words stands as a block in which each cell has its heading',
  { timeout: 120_000 },
  () => {
    const figures = pageWith({
      columns: [column('what', 'Measure', 50), column('figure', 'Figure', 18, 'right'), column('note', 'Note', 44)],
      rows: [
        {
          key: 'a',
          cells: {
            what: text('Annual value resting on proposals'),
            figure: money(404_261_046),
            note: text('What the table says of itself, at some length.'),
          },
        },
      ],
    });
    const ids = ['Service', 'Provider', 'Place "x"</style>', 'Owner'];
    const register = pageWith({
      columns: ids.map((title) => column(title, title, 40)),
      rows: [
        { key: 'a', cells: Object.fromEntries(ids.map((id) => [id, text(id === 'Owner' ? '' : `What is said of it. ${'x'.repeat(70)}`)])) },
      ],
    });
    const seen = onTelephone(html([figures, register], imprint));
    expect(seen).toMatchObject({ width: 390, cut: 0, headings: ['"Provider: "', String.raw`"Place \"x\"</style>: "`] });
  },
);

it('names a block by the column that tells it from the others, and tells the first like any other there', () => {
  const columns = [
    column('element', 'Element', 30),
    column('activity', 'Activity', 48),
    column('lead', 'Lead', 26),
    column('when', 'When', 20),
  ];
  const rowsWith = (...elements: readonly (string | null)[]) =>
    elements.map((element, index) => ({
      key: String(index),
      cells: {
        element: element === null ? absent('no element') : text(element),
        activity: text(`Activity ${index}`),
        lead: text('Head'),
        when: text('May'),
      },
    }));
  const tableOf = (page: ReturnType<typeof pageWith>) => page.blocks.find(({ kind }) => kind === 'table') as Parameters<typeof namedBy>[0];
  const few = pageWith({ columns, rows: rowsWith('Early help', 'Early help', 'Early help', null) });
  expect(namedBy(tableOf(few))).toBe(1);
  expect(html([few], imprint)).toMatch(/<table class="blocks named-2[^>]*--c1:&quot;Element&quot;/);
  const own = pageWith({ columns, rows: rowsWith('Early help', 'Edge of care', 'Early years') });
  expect(namedBy(tableOf(own))).toBe(0);
  const none = pageWith({ columns: [columns[0], columns[2]] as typeof columns, rows: rowsWith('Early help', 'Early help') });
  expect(namedBy(tableOf(none))).toBe(0);
});

it('three columns of which the last holds sentences give them a line of their own', () => {
  const of = (...widths: readonly number[]) => phoneLayout({ ...table(widths), rows: [] }, false);
  const table = (widths: readonly number[]) => ({
    kind: 'table' as const,
    id: 't',
    caption: 'T',
    columns: widths.map((width, index) => column(`c${index}`, `C${index}`, width)),
  });
  expect(of(50, 18, 44)).toBe('few beneath');
  expect(of(32, 62, 16)).toBe('few under');
  expect(of(32, 16, 16)).toBe('few');
});

it('cells filled with words are light, and their words meet AA on them', () => {
  const channel = (part: number): number => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const inks = [...style.matchAll(/td\.filled[.a-z]* \{[^}]*?(?<!-)color: ([^;]+); background: (#\w+);/g)];
  expect(inks).toHaveLength(4);
  for (const [, ink = '', ground = ''] of inks) {
    const hex = ink.startsWith('var') ? '#1f3a52' : ink;
    expect((light(ground) + 0.05) / (light(hex) + 0.05), ground).toBeGreaterThan(4.5);
    expect(light(ground)).toBeGreaterThan(0.7);
  }
});
