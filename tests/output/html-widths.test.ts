import { expect, it } from 'vitest';
import { html } from '../../src/output/html.ts';
import { oneSheetHtml } from '../../src/output/one-sheet.ts';
import { browser, framed } from './framed.ts';
import { column, imprint, money, pageWith, text } from './sample-pages.ts';

// What stands past the window's edge in no box that scrolls, what is cut off where nothing scrolls, and boxes that scroll and do not say so.
const measuring = `<script>
const lost = [], silent = [];
for (const one of document.querySelectorAll('body *:not(.skip)')) {
  const { right, width } = one.getBoundingClientRect();
  const overflow = (of) => getComputedStyle(of).overflowX;
  let box = one.parentElement;
  while (box && !['auto', 'scroll'].includes(overflow(box))) box = box.parentElement;
  if (width > 0 && right > document.documentElement.clientWidth + 1 && !box) lost.push(one.tagName + ' ' + one.textContent.slice(0, 40));
  if (one.scrollWidth > one.clientWidth + 1 && ['hidden', 'clip'].includes(overflow(one))) lost.push(one.tagName + ' ' + one.textContent.slice(0, 40));
  if (one.scrollWidth > one.clientWidth + 1 && ['auto', 'scroll'].includes(overflow(one)) && !getComputedStyle(one, '::before').content.includes('sideways')) silent.push(one.className);
}
const wider = document.querySelectorAll('.wider').length;
parent.document.documentElement.setAttribute('data-measured', JSON.stringify({ width: innerWidth, lost, silent, wider }));
</script>`;

const ids = ['Service', 'Arrangement', 'Commissioner', 'Provider', 'Element', 'Tier', 'How', 'Because', 'Value'];
const register = pageWith({
  columns: ids.map((title) => column(title, title, title === 'Because' ? 60 : 28, title === 'Value' ? 'right' : 'left')),
  rows: [
    { key: 'a', cells: Object.fromEntries(ids.map((id) => [id, id === 'Value' ? money(404_261_046) : text(`What is said of ${id}`)])) },
  ],
});
const years = pageWith({
  columns: ['Line', '2026/27', '2027/28', '2028/29', '2029/30', '2030/31'].map((title, index) =>
    column(title, title, 24, index === 0 ? 'left' : 'right'),
  ),
  rows: [{ key: 'a', cells: { Line: text('Placements'), '2026/27': money(404_261_046), '2030/31': money(40_426_104_600) } }],
});

it.runIf(browser !== undefined).each([375, 800, 1200])(
  'in a window of %i pixels nothing is out of reach, and a table that is wider says that it scrolls',
  { timeout: 120_000 },
  (width) => {
    const seen = framed(html([register, years], imprint), measuring, width) as { readonly wider: number };
    expect(seen).toMatchObject({ width, lost: [], silent: [] });
    expect(seen.wider).toBeGreaterThan(0);
    expect(framed(oneSheetHtml(html([years], imprint)), measuring, width)).toMatchObject({ width, lost: [], silent: [] });
  },
);
